import { describeRef } from "../../kubernetes/object-ref.ts";
import { counted } from "../../wording.ts";
import type { Change } from "../document.ts";
import { type Budget, byWeight, weightOf } from "./budget.ts";
import { type ViewLimits, viewField } from "./field-view.ts";
import type { Part } from "./markdown-table.ts";
import { byteLength, code, escapeMarkdown, fence } from "./markdown-text.ts";
import {
  actionSigns,
  chartLine,
  foldedNote,
  noiseNote,
  originOf,
  placeOf,
  restartNote,
  type Section,
} from "./outline.ts";

const viewLimits: ViewLimits = { width: 300, lines: 60 };
/** Most fields, and most notes, of one object. */
const mostLines = 40;
const end = "\n</details>\n";
/** After so many objects that did not fit, no more are tried. */
const patience = 50;

/** Objects as far as the budget goes, and which ones. */
export interface Details extends Part {
  readonly shown: ReadonlySet<Change>;
}

/**
 * For each application its objects, collapsed, as far as the budget goes. An object is shown whole or not at all.
 * @param anchors the names of the places to which links lead, for objects that have some
 */
export function objectDetails(
  sections: readonly Section[],
  budget: Budget,
  anchors: ReadonlyMap<Change, string>,
): Details {
  const blocks = new Map<Change, string>();
  const open = new Set<Section>();
  const all = sections.flatMap((section) => section.changes.map((change) => ({ section, change })));
  let misses = 0;
  for (const section of sections) {
    const hasMore = section.charts.length > 0 || section.folded.length > 0;
    if (hasMore && budget.take(byteLength(headOf(section) + tailOf(section)))) open.add(section);
  }
  for (const { section, change } of byWeight(all, (item) => weightOf(item.change))) {
    if (misses > patience) break;
    const block = blockOf(change, anchors.get(change));
    const frame = open.has(section) ? "" : headOf(section) + tailOf(section);
    if (!budget.take(byteLength(block + frame))) {
      misses++;
      continue;
    }
    open.add(section);
    blocks.set(change, block);
  }
  const texts = sections.map((section) => {
    const shown = section.changes.map((change) => blocks.get(change) ?? "").join("");
    return open.has(section) ? headOf(section) + shown + tailOf(section) : "";
  });
  const lost = sections.reduce((sum, section) => sum + (open.has(section) ? 0 : section.folded.length), 0);
  return { text: texts.join(""), omitted: all.length - blocks.size + lost, shown: new Set(blocks.keys()) };
}

function headOf({ cluster, application, charts, changes, folded }: Section): string {
  const name = escapeMarkdown(placeOf({ cluster, application }));
  const lines = charts.map((chart) => {
    const unseen = chart.unseen === null ? "" : `: ${escapeMarkdown(chart.unseen)}`;
    return `- **${escapeMarkdown(chartLine(chart))}**${unseen}\n`;
  });
  const count = counted(changes.length + folded.length, "object");
  return `\n<details><summary>${name}: ${count}</summary>\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`;
}

function tailOf(section: Section): string {
  const note = foldedNote(section);
  return (note === undefined ? "" : `\n${escapeMarkdown(note)}\n`) + end;
}

function blockOf(change: Change, anchor: string | undefined): string {
  const origin = originOf(change);
  const moved = origin === undefined ? "" : ` (${change.action} from ${escapeMarkdown(origin)})`;
  const note = noiseNote(change);
  const notes = [
    ...change.risks.map(
      ({ label, severity, message }) => `- **${severity}: ${escapeMarkdown(label)}**: ${escapeMarkdown(message)}\n`,
    ),
    ...change.restarts.map((restart) => `- ${escapeMarkdown(restartNote(restart))}\n`),
    ...(note === undefined ? [] : [`- ${note}\n`]),
  ];
  const lines = diffOf(change);
  return [
    `\n${anchor === undefined ? "" : `<a id="${anchor}"></a>`}**${actionSigns[change.action]}** ${code(describeRef(change.object))}${moved}\n`,
    ...(notes.length === 0 ? [] : ["\n", ...notes.slice(0, mostLines)]),
    ...(notes.length > mostLines ? [`- ${counted(notes.length - mostLines, "more note")}\n`] : []),
    ...(lines.length === 0 ? [] : ["\n", fence("diff", lines)]),
  ].join("");
}

/** All fields as one diff, each under a line that names it. */
function diffOf({ fields }: Change): string[] {
  const lines = fields.slice(0, mostLines).flatMap((field) => {
    const view = viewField(field, viewLimits);
    const name = view.path === "" ? [] : [`@@ ${view.path} @@`];
    if ("lines" in view)
      return [...name, ...view.lines.map(({ sign, text }) => (sign === "@" ? `  … ${text}` : `${sign} ${text}`))];
    const { before, after } = view;
    return [...name, ...(before === undefined ? [] : [`- ${before}`]), ...(after === undefined ? [] : [`+ ${after}`])];
  });
  const rest = fields.length - mostLines;
  return rest > 0 ? [...lines, `@@ ${counted(rest, "more field")} @@`] : lines;
}
