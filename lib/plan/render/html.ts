import { describeRef } from "../../kubernetes/object-ref.ts";
import { must } from "../../must.ts";
import { visible } from "../../visible.ts";
import { counted, grouped } from "../../wording.ts";
import type { Change, ChartChange, Danger, Field, Plan, Risk } from "../document.ts";
import type { DiffLine } from "../text-diff.ts";
import { type ViewLimits, viewField } from "./field-view.ts";
import { htmlStyle } from "./html-style.ts";
import {
  chartLine,
  concernedBy,
  foldedNote,
  noiseNote,
  notesOf,
  originOf,
  placeOf,
  restartNote,
  type Section,
  sectionsOf,
  sideName,
  staleNote,
} from "./outline.ts";

export interface HtmlOptions {
  /** @default "Plan" */
  readonly title?: string;
}

const noLimits: ViewLimits = { width: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };
/** A plan with more objects than this opens only the dangerous ones. */
const many = 30;

/** The whole plan as one page that loads nothing and runs nothing. */
export function renderHtml(plan: Plan, { title = "Plan" }: HtmlOptions = {}): string {
  const sections = sectionsOf(plan);
  const open = plan.changes.length <= many;
  const ids = new Map(plan.changes.map((change, i) => [change, `o${i}`]));
  const idOf = (change: Change) => must(ids.get(change), "id of a change");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title}: ${sideName(plan.base)} → ${sideName(plan.head)}`)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${revisions(plan)}${counts(plan)}${dangers(plan, idOf)}${contents(sections)}${sections.map((section, i) => sectionOf(section, sections[i - 1], i, open, idOf)).join("")}</body>
</html>
`;
}

/** A text that HTML shows as it is, in an element and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function counts(plan: Plan): string {
  const { dangers, ...objects } = plan.summary;
  const tile = (count: number, word: string, kind = "") => `<li class="${kind}"><b>${grouped(count)}</b>${word}</li>`;
  const tiles = [
    ...(dangers > 0 ? [tile(dangers, dangers === 1 ? "danger" : "dangers", "danger")] : []),
    ...Object.entries(objects).map(([word, count]) => tile(count, word)),
  ];
  const notes = notesOf(plan).others.join(" · ");
  return `<ul class="counts">${tiles.join("")}</ul>\n${notes === "" ? "" : `<p class="place">${notes}</p>\n`}`;
}

/** The id of an object on the page. */
type IdOf = (change: Change) => string;

function revisions(plan: Plan): string {
  const stale = staleNote(plan);
  const note = stale === undefined ? "" : `<p class="stale">${escapeHtml(stale)}</p>\n`;
  return `<p class="place">${escapeHtml(sideName(plan.base))} → ${escapeHtml(sideName(plan.head))}</p>\n${note}`;
}

function dangers(plan: Plan, idOf: IdOf): string {
  const found = plan.dangers;
  if (found.length === 0) return "";
  const items = found.map((danger) => dangerOf(plan, danger, idOf)).join("");
  return `<section class="dangers"><h2>${counted(found.length, "danger")}</h2><ul>\n${items}</ul></section>\n`;
}

function dangerOf(plan: Plan, danger: Danger, idOf: IdOf): string {
  const objects = concernedBy(plan, danger).map(({ name, changes }) => {
    const places = changes.map((change) => `<a href="#${idOf(change)}">${escapeHtml(placeOf(change))}</a>`);
    return `<span class="name">${escapeHtml(name)}</span> ${places.join(", ")}`;
  });
  return `<li>${tag("danger", danger.label)} ${objects.join("; ")}<br>${escapeHtml(danger.message)}</li>\n`;
}

function contents(sections: readonly Section[]): string {
  if (sections.length < 2) return "";
  const links = sections.map(({ cluster, application, changes, folded: rest }, i) => {
    const first = sections[i - 1]?.cluster !== cluster;
    const link = `<a href="#s${i}">${escapeHtml(application)}</a> ${grouped(changes.length + rest.length)}`;
    return first ? `${i === 0 ? "" : "<br>\n"}<b>${escapeHtml(cluster)}</b> ${link}` : ` · ${link}`;
  });
  return `<nav>${links.join("")}</nav>\n`;
}

function sectionOf(section: Section, previous: Section | undefined, number: number, open: boolean, idOf: IdOf): string {
  const { cluster, application, charts, changes } = section;
  const shown = (change: Change) => changeOf(change, idOf(change), open);
  const note = foldedNote(section);
  const rest =
    note === undefined
      ? ""
      : `<details class="folded"><summary>${escapeHtml(note)}</summary><div class="body">${section.folded.map((change) => changeOf(change, idOf(change), false)).join("")}</div></details>\n`;
  const head = previous?.cluster === cluster ? "" : `<h2>${escapeHtml(cluster)}</h2>\n`;
  return `${head}<h3 id="s${number}">${escapeHtml(application)}</h3>\n${charts.map(chartOf).join("")}${changes.map(shown).join("")}${rest}`;
}

function chartOf(chart: ChartChange): string {
  const unseen = chart.unseen === null ? "" : ` <span class="stale">${escapeHtml(chart.unseen)}</span>`;
  return `<p class="chart"><b>${escapeHtml(chartLine(chart))}</b>${unseen}</p>\n`;
}

function changeOf(change: Change, id: string, open: boolean): string {
  const { action, object, risks, restarts, fields } = change;
  const dangerous = risks.some(({ severity }) => severity === "danger");
  const origin = originOf(change);
  const [kind, name] = [object.kind, describeRef({ ...object, kind: "" }).trim()];
  const notes = [
    ...risks.map((risk) => `<li>${riskTag(risk)} ${escapeHtml(risk.message)}</li>`),
    ...restarts.map((restart) => `<li>${tag("note", "pods")} ${escapeHtml(restartNote(restart))}</li>`),
  ];
  return `<details id="${id}"${dangerous ? ' class="danger"' : ""}${open || dangerous ? " open" : ""}>
<summary>${tag(action, action)} <span class="kind">${escapeHtml(kind)}</span> <span class="name">${escapeHtml(name)}</span>${
    origin === undefined ? "" : ` <span class="place">from ${escapeHtml(origin)}</span>`
  }${risks.map((risk) => ` ${riskTag(risk)}`).join("")}</summary>
<div class="body">${notes.length === 0 ? "" : `<ul class="notes">${notes.join("")}</ul>\n`}${fieldsOf(fields)}${folded(change)}</div>
</details>
`;
}

function folded(change: Change): string {
  const note = noiseNote(change);
  return note === undefined
    ? ""
    : `<details class="folded"><summary>${note}</summary><div class="body">${fieldsOf(change.noise)}</div></details>`;
}

function fieldsOf(fields: readonly Field[]): string {
  return fields.length === 0 ? "" : `<table>${fields.map(fieldOf).join("")}</table>`;
}

function fieldOf(field: Field): string {
  const view = viewField(field, noLimits);
  const path = `<span class="path">${escapeHtml(view.path)}</span>`;
  if ("lines" in view) {
    return `<tr><td colspan="2">${view.path === "" ? "" : path}<pre>${view.lines.map(lineOf).join("")}</pre></td></tr>\n`;
  }
  const { before, after } = view;
  const sides = [
    ...(before === undefined ? [] : [`<del><code>${escapeHtml(before)}</code></del>`]),
    ...(after === undefined ? [] : [`<ins><code>${escapeHtml(after)}</code></ins>`]),
  ];
  return `<tr><td>${path}</td><td>${sides.join(" → ")}</td></tr>\n`;
}

const lineClasses: Readonly<Record<DiffLine["sign"], string>> = { " ": "", "+": "add", "-": "del", "@": "gap" };

function lineOf({ sign, text }: DiffLine): string {
  return `<span class="${lineClasses[sign]}">${sign === "@" ? "…" : sign} ${escapeHtml(text)}</span>`;
}

function riskTag({ severity, label }: Risk): string {
  return tag(severity, label);
}

function tag(kind: string, text: string): string {
  return `<span class="tag ${escapeHtml(kind)}">${escapeHtml(text)}</span>`;
}
