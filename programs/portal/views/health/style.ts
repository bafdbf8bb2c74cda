/**
 * The style of the cluster's health. All tables share their columns, so that names, reasons and numbers stand below each other over the
 * whole page; what is too narrow for columns shows a row as a block.
 */
export const healthStyle = `
.portal-h { container: portal-h / inline-size; }
.portal-h-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.portal-h-summary { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; min-height: 30px; position: relative; }
.portal-h-headline { display: flex; align-items: center; gap: 7px; font-weight: 600; }
.portal-h-summary ul { display: flex; flex-wrap: wrap; gap: 4px; }
.portal-h-part {
  display: flex; align-items: center; gap: 6px; height: 28px; padding: 0 10px; font: inherit; font-size: 13px; color: inherit; cursor: pointer;
  background: none; border: 1px solid var(--portal-line); border-radius: 999px;
}
.portal-h-part[data-concern=act] { border-color: var(--portal-bad); }
.portal-h-part[data-concern=look] { border-color: var(--portal-warn); }
.portal-h-part[data-concern=fine] { color: var(--portal-muted); }
.portal-h-part:hover { background: var(--portal-tint); }
.portal .portal-h-part:focus-visible { border-radius: 999px; }

.portal-h-section { display: grid; grid-template-columns: 128px minmax(0, 1fr); gap: 4px 20px; padding: 14px 0; border-top: 1px solid var(--portal-line); }
.portal-h-section > .portal-heading { font-size: 15px; line-height: 22px; scroll-margin-top: 80px; }
.portal-h-content { display: grid; gap: 8px; min-height: 22px; align-content: start; justify-items: start; position: relative; }
.portal-h-content > * { max-width: 100%; }
.portal-h-line { display: flex; gap: 8px; line-height: 22px; }
.portal-h-sign { flex: none; display: inline-grid; place-items: center; position: relative; width: 14px; height: 22px; }
.portal-h-sign svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }

.portal-h-table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 13px; line-height: 20px; }
.portal-h-table th { font-weight: inherit; text-align: left; }
.portal-h-table thead th { padding: 1px 16px 5px 0; font-size: 12px; color: var(--portal-muted); }
.portal-h-table tbody :is(th, td) { padding: 6px 16px 6px 0; border-top: 1px solid var(--portal-line); vertical-align: top; overflow-wrap: anywhere; }
.portal-h-table :is(.portal-h-line, .portal-h-sign) { line-height: 20px; height: auto; }
.portal-h-table .portal-h-sign { height: 20px; }
.portal-h-name { width: 27%; }
.portal-h-share, .portal-h-side { width: 20%; }
.portal-h-table :is(.portal-h-share, .portal-h-side):last-child { width: 38%; }
.portal-h-number { width: 84px; }
.portal-h-table .portal-h-number { text-align: right; white-space: nowrap; }
.portal-h-table .portal-h-number:last-child { width: 128px; padding-right: 60px; }
.portal-h-menu { width: 44px; }
.portal-h-table td.portal-h-menu { padding: 0; text-align: right; }
.portal .portal-h :is(table, ol) a { color: inherit; text-decoration-color: var(--portal-line); }
.portal .portal-h :is(table, ol) a:hover { color: var(--portal-accent); text-decoration-color: currentColor; }
.portal-h-reason { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }

.portal-h-usage { max-width: 240px; display: grid; gap: 3px; font-size: 12px; line-height: 16px; }
.portal-h-usage .portal-muted { white-space: nowrap; }
.portal-h-bar { display: grid; height: 6px; margin-top: 7px; border-radius: 3px; overflow: hidden; background: color-mix(in srgb, var(--portal-text) 10%, var(--portal-ground)); }
.portal-h-bar > * { grid-area: 1 / 1; border-radius: 3px; background: color-mix(in srgb, var(--portal-text) 26%, var(--portal-ground)); }
.portal-h-bar > [data-level] { background: var(--portal-accent); }
.portal-h-bar > [data-level=look] { background: var(--portal-warn); }
.portal-h-bar > [data-level=act] { background: var(--portal-bad); }

.portal ol.portal-h-waves { margin: 0; padding: 0; list-style: none; font-size: 13px; }
.portal-h-waves > li { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 8px; }
.portal-h-waves ul { display: flex; flex-wrap: wrap; gap: 0 14px; }
.portal-h-waves ul li { gap: 5px; overflow-wrap: anywhere; }

@container portal-h (max-width: 1000px) {
  .portal-h-section { grid-template-columns: minmax(0, 1fr); }
}
@container portal-h (max-width: 680px) {
  .portal-h-table, .portal-h-table tbody { display: block; }
  .portal-h-table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .portal-h-table tr { position: relative; display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 8px 0; border-top: 1px solid var(--portal-line); }
  .portal-h-table tbody :is(th, td) { padding: 0; border: 0; }
  .portal-h-table tbody :is(.portal-h-name, .portal-h-text, .portal-h-side, .portal-h-share):nth-child(n) { width: 100%; }
  .portal-h-usage { max-width: none; }
  .portal-h-side .portal-h-reason { display: inline; }
  .portal-h-table tbody .portal-h-name { padding-right: 44px; }
  .portal-h-table tbody td { padding-left: 22px; }
  .portal-h-table tbody td.portal-h-number:nth-child(n) { width: auto; padding-right: 0; text-align: left; }
  .portal-h-table tbody td:is(.portal-h-number, .portal-h-side):not(:empty)::before { content: attr(data-title) " "; color: var(--portal-muted); }
  .portal-h-table tbody td:empty { display: none; }
  .portal-h-table tbody td.portal-h-menu { position: absolute; right: 0; top: 4px; width: auto; padding: 0; }
  .portal-h-waves > li { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .portal-h-waves ul { padding-left: 22px; }
}
`;
