/** The page's only style sheet: no font, image or colour comes from elsewhere. It follows the reader's light or dark setting. */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f6f8fa; --line: #d8dee4; --ink: #1f2328; --faint: #59636e;
  --add: #116329; --add-bg: #e6ffec; --del: #a40e26; --del-bg: #ffebe9;
  --danger: #b3142c; --danger-bg: #fff1f0; --warn: #7d4e00; --warn-bg: #fff8e5; --move: #0550ae; --move-bg: #e7f2ff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1318; --panel: #171c23; --line: #313944; --ink: #e3e8ee; --faint: #98a3b0;
    --add: #6bd58a; --add-bg: #10281a; --del: #ff9c96; --del-bg: #331a1c;
    --danger: #ff8a80; --danger-bg: #2c1719; --warn: #e8b84a; --warn-bg: #2a2112; --move: #7db8ff; --move-bg: #13243a;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.5rem 6rem; background: var(--paper); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
h1 { margin: 0 0 1.25rem; font-size: 1.6rem; letter-spacing: -0.01em; }
h2 { margin: 3rem 0 0.75rem; padding-bottom: 0.35rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
h3 { margin: 1.75rem 0 0.6rem; font-size: 1rem; }
code, pre, .path { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
a { color: var(--move); text-decoration: none; }
a:hover { text-decoration: underline; }
.counts { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 0; padding: 0; list-style: none; }
.counts li { min-width: 6.5rem; padding: 0.6rem 0.9rem; border: 1px solid var(--line); border-radius: 8px; background: var(--panel);
  color: var(--faint); }
.counts b { display: block; color: var(--ink); font-size: 1.45rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts .danger { border-color: var(--danger); background: var(--danger-bg); color: var(--danger); }
.counts .danger b { color: inherit; }
.dangers { margin: 1.75rem 0 0; padding: 1rem 1.25rem; border: 1px solid var(--danger); border-left-width: 5px; border-radius: 8px;
  background: var(--danger-bg); }
.dangers h2 { margin: 0 0 0.5rem; padding: 0; border: 0; color: var(--danger); font-size: 1.05rem; }
.dangers ul { margin: 0; padding: 0; list-style: none; }
.dangers li { padding: 0.45rem 0; }
.dangers li + li { border-top: 1px solid var(--line); }
nav { margin-top: 1.75rem; color: var(--faint); line-height: 1.9; }
nav b { color: var(--ink); }
details { margin: 0.45rem 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); overflow: hidden; }
details.danger { border-left: 5px solid var(--danger); }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.35rem 0.6rem; padding: 0.5rem 0.9rem; cursor: pointer; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: var(--paper); }
details[open] > summary { border-bottom: 1px solid var(--line); }
.body { padding: 0.75rem 0.9rem; background: var(--paper); }
.kind { color: var(--faint); }
.name { font-weight: 600; overflow-wrap: anywhere; }
.place { color: var(--faint); }
.stale { color: var(--warn); }
:target { outline: 2px solid var(--move); }
.tag { padding: 0 0.5rem; border-radius: 99px; font-size: 0.8rem; line-height: 1.5; white-space: nowrap; }
.tag.added { background: var(--add-bg); color: var(--add); }
.tag.removed { background: var(--del-bg); color: var(--del); }
.tag.changed { background: var(--warn-bg); color: var(--warn); }
.tag.renamed, .tag.moved, .tag.note { background: var(--move-bg); color: var(--move); }
.tag.danger { background: var(--danger); color: var(--paper); }
.tag.warning { background: var(--warn-bg); color: var(--warn); }
.notes { margin: 0 0 0.75rem; padding: 0; list-style: none; }
.notes li { padding: 0.15rem 0; }
table { width: 100%; border-collapse: collapse; }
td { padding: 0.3rem 0.6rem 0.3rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tr:first-child td { border-top: 0; }
td:first-child { width: 45%; color: var(--faint); }
del, ins { padding: 0.05rem 0.3rem; border-radius: 4px; text-decoration: none; white-space: pre-wrap; }
del { background: var(--del-bg); color: var(--del); }
ins { background: var(--add-bg); color: var(--add); }
pre { margin: 0.35rem 0 0; padding: 0.4rem 0; border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
pre span { display: block; padding: 0 0.7rem; min-height: 1.5em; width: max-content; min-width: 100%; }
pre .add { background: var(--add-bg); color: var(--add); }
pre .del { background: var(--del-bg); color: var(--del); }
pre .gap { color: var(--faint); }
.folded { margin: 0.75rem 0 0; }
.folded > summary, .empty { color: var(--faint); font-size: 0.9rem; }
@media (max-width: 45rem) { body { padding: 1.25rem 0.9rem 4rem; } td { display: block; width: auto; } td:first-child { width: auto; } }
@media print { body { max-width: none; } details { break-inside: avoid; } }
`;
