/** The style of everything of ours. Colours come from the theme by variables; see variables.tsx. */
export const style = `
.portal {
  --portal-muted: color-mix(in srgb, var(--portal-text) 78%, var(--portal-ground));
  --portal-line: color-mix(in srgb, var(--portal-text) 15%, var(--portal-ground));
  --portal-tint: color-mix(in srgb, var(--portal-accent) 10%, transparent);
  --portal-mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace;
  color: var(--portal-text);
  font-size: 14px;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
}
.portal *, .portal *::before, .portal *::after { box-sizing: border-box; }
.portal :where(h1, h2, h3, p, ul) { margin: 0; padding: 0; list-style: none; }
.portal :where(a) { color: var(--portal-accent); text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; }
.portal :where(a:hover) { text-decoration-thickness: 2px; }
.portal :focus-visible { outline: 2px solid var(--portal-accent); outline-offset: 2px; border-radius: 4px; }
.portal-page { max-width: 1760px; margin: 0 auto; padding: 20px clamp(12px, 2vw, 32px) 32px; display: grid; gap: 28px; }
.portal-page > * { min-width: 0; }

.portal-header { display: grid; gap: 4px; }
.portal-title { font-size: clamp(20px, 2vw, 26px); font-weight: 650; letter-spacing: -0.02em; line-height: 1.2; overflow-wrap: anywhere; }

.portal-section { display: grid; gap: 14px; }
.portal-toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.portal-toolbar .portal-heading { flex: 1 1 auto; }
.portal-heading { font-size: 17px; font-weight: 650; letter-spacing: -0.01em; line-height: 1.3; }
.portal-count { margin-left: 8px; font-size: 13px; font-weight: 400; color: var(--portal-muted); letter-spacing: 0; }
.portal-quiet, .portal-muted { color: var(--portal-muted); }
.portal-ok { color: var(--portal-ok); }
.portal-warn { color: var(--portal-warn); }
.portal-bad { color: var(--portal-bad); }

.portal-search { position: relative; flex: 1 1 220px; max-width: 340px; }
.portal-search input {
  width: 100%; height: 36px; padding: 0 40px 0 12px; font: inherit; color: inherit;
  background: var(--portal-paper); border: 1px solid color-mix(in srgb, var(--portal-text) 45%, var(--portal-ground)); border-radius: 8px;
}
.portal-search input::placeholder { color: var(--portal-muted); opacity: 1; }
.portal-search input::-webkit-search-cancel-button { display: none; }
.portal-search input:focus-visible { outline-offset: 0; border-radius: 8px; }
.portal-key {
  position: absolute; right: 8px; top: 8px; height: 20px; min-width: 20px; padding: 0 5px; text-align: center;
  font: 12px/18px var(--portal-mono); color: var(--portal-muted); border: 1px solid var(--portal-line); border-radius: 4px; pointer-events: none;
}

.portal-groups { display: flex; flex-wrap: wrap; gap: 20px 24px; }
.portal-group { flex: var(--portal-tiles) 1 calc(var(--portal-tiles) * 282px - 10px); min-width: 0; max-width: 100%; display: grid; align-content: start; gap: 8px; }
.portal-group h3 {
  display: flex; align-items: center; gap: 8px; font-size: 12px; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; color: var(--portal-muted);
}
.portal-group h3::after { content: ""; flex: 1; height: 1px; background: var(--portal-line); }
.portal-tiles { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 272px), 1fr)); }

.portal-tile {
  position: relative; display: grid; grid-template-columns: 36px minmax(0, 1fr); column-gap: 12px; align-items: start; min-height: 88px; padding: 12px;
  background: var(--portal-paper); border: 1px solid var(--portal-line); border-radius: 8px;
  content-visibility: auto; contain-intrinsic-size: auto 88px;
}
.portal-tile[data-status=ready] { transition: border-color 120ms, background-color 120ms; }
.portal-tile[data-status=ready]:hover { border-color: var(--portal-accent); background: color-mix(in srgb, var(--portal-accent) 4%, var(--portal-paper)); }
.portal-tile:not([data-status=ready]) { background: none; border-style: dashed; }
.portal-tile-icon {
  display: grid; place-items: center; width: 36px; height: 36px; border-radius: 8px; background: var(--portal-tint); color: var(--portal-accent);
  font-size: 14px; font-weight: 650; letter-spacing: 0.02em; text-transform: uppercase; user-select: none;
}
.portal-tile:not([data-status=ready]) .portal-tile-icon { background: none; color: var(--portal-muted); box-shadow: inset 0 0 0 1px var(--portal-line); }
.portal-tile-text { min-width: 0; display: grid; gap: 1px; }
.portal-tile-title { font-size: 15px; font-weight: 600; line-height: 1.3; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.portal-tile a.portal-tile-title { color: inherit; text-decoration: none; }
.portal-tile a.portal-tile-title::after { content: ""; position: absolute; inset: 0; border-radius: 7px; }
.portal-tile a.portal-tile-title:focus-visible { outline: none; }
.portal-tile a.portal-tile-title:focus-visible::after { outline: 2px solid var(--portal-accent); outline-offset: -2px; }
.portal-tile:not([data-status=ready]) .portal-tile-title { font-weight: 500; color: var(--portal-muted); }
.portal-tile-address { font: 12px/1.5 var(--portal-mono); color: var(--portal-muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.portal-tile-description { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; font-size: 13px; }
.portal-tile-reason { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; font-size: 13px; }
.portal-tile-reason::before { content: ""; display: inline-block; width: 7px; height: 7px; margin-right: 7px; border-radius: 50%; background: currentColor; vertical-align: 1px; }
.portal-tile-reason.portal-warn::before, .portal-tile-reason.portal-muted::before { background: none; box-shadow: inset 0 0 0 2px currentColor; }
.portal-tile-owner { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: 12px; color: var(--portal-muted); overflow-wrap: anywhere; }
.portal-tile-menu { position: absolute; z-index: 1; top: 8px; right: 6px; }
.portal-tile :is(.portal-tile-title, .portal-tile-address) { margin-right: 24px; }

.portal-empty { padding: 20px; border: 1px dashed var(--portal-line); border-radius: 8px; display: grid; gap: 6px; max-width: 76ch; }
.portal-empty code, .portal-notice code { font: 12px/1.5 var(--portal-mono); overflow-wrap: anywhere; }
.portal-plain { font: inherit; color: var(--portal-accent); background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px; }

.portal-notice { font-size: 13px; padding: 6px 12px; border-left: 3px solid var(--portal-warn); background: color-mix(in srgb, var(--portal-warn) 7%, transparent); border-radius: 0 6px 6px 0; overflow-wrap: anywhere; }
.portal-notice[role=alert] { border-color: var(--portal-bad); background: color-mix(in srgb, var(--portal-bad) 7%, transparent); }
.portal-notice[data-status=slow] { border-color: var(--portal-line); background: none; }
.portal-notices { display: grid; gap: 6px; }
.portal-notices > summary + * { margin-top: 6px; }
.portal :where(summary) { cursor: pointer; }

.portal-footer { display: flex; flex-wrap: wrap; gap: 6px 24px; justify-content: space-between; padding-top: 14px; border-top: 1px solid var(--portal-line); font-size: 13px; color: var(--portal-muted); }
.portal-support { display: flex; flex-wrap: wrap; gap: 6px 16px; }

.portal-sign-in { display: grid; gap: 14px; margin-top: 20px; padding-top: 16px; border-top: 1px solid var(--portal-line); --portal-ground: var(--portal-paper); }
.portal-sign-in section { display: grid; gap: 8px; }
.portal-commands { display: grid; gap: 10px; }
.portal-commands li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 10px; align-items: center; }
.portal-command-title { grid-column: 1 / -1; font-size: 13px; }
.portal-commands code { padding: 6px 8px; font: 12px/1.5 var(--portal-mono); overflow-wrap: anywhere; border: 1px solid var(--portal-line); border-radius: 6px; }

@media (max-width: 600px) { .portal-search { max-width: none; } }
@media (prefers-reduced-motion: reduce) { .portal * { transition: none !important; animation: none !important; } }
@media (forced-colors: active) { .portal-tile[data-status=ready] { border-color: LinkText; } }
`;
