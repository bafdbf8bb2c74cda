/** The style of menus and dialogs. Dialogs are outside of the page, so that they take their colours from the theme of MUI. */
export const actionsStyle = `
.portal-a-button {
  width: 32px; height: 32px; padding: 0; font: 700 18px/1 inherit; color: inherit; background: none; border: 0; border-radius: 6px; cursor: pointer;
}
.portal-a-button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
.portal-a-first { box-shadow: inset 0 1px color-mix(in srgb, currentColor 20%, transparent); }
.portal-a-sentence { margin: 0 0 8px; overflow-wrap: anywhere; }
.portal-a-tick { display: flex; gap: 8px; align-items: baseline; margin: 8px 0; overflow-wrap: anywhere; }
.portal-a-progress { width: 100%; }
.portal-a-pods { margin: 8px 0; padding-left: 20px; max-height: 40vh; overflow: auto; overflow-wrap: anywhere; }
`;
