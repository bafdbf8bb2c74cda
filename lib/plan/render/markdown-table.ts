import { grouped } from "../../wording.ts";
import type { Action } from "../document.ts";
import { type Budget, byWeight, weightOf } from "./budget.ts";
import { byteLength, escapeMarkdown } from "./markdown-text.ts";
import { chartLine, type Section } from "./outline.ts";

const actions: readonly Action[] = ["added", "changed", "removed", "renamed", "moved"];
const tableHead = `| application | ${actions.join(" | ")} | dangers | warnings |\n| :-- |${" --: |".repeat(actions.length + 2)}\n`;

/** What was written, and how much was not. */
export interface Part {
  readonly text: string;
  readonly omitted: number;
}

/** For each cluster a table with a row for each application, as far as the budget goes. */
export function applicationTables(sections: readonly Section[], budget: Budget): Part {
  const rows = new Map<Section, string>();
  const clusters = new Set<string>();
  for (const section of byWeight(sections, ({ changes }) =>
    changes.reduce((most, it) => Math.max(most, weightOf(it)), 0),
  )) {
    const row = rowOf(section);
    const head = clusters.has(section.cluster) ? "" : headOf(section.cluster);
    if (!budget.take(byteLength(row + head))) continue;
    clusters.add(section.cluster);
    rows.set(section, row);
  }
  let text = "";
  for (const section of sections) {
    const row = rows.get(section);
    if (row !== undefined) text += (clusters.delete(section.cluster) ? headOf(section.cluster) : "") + row;
  }
  return { text, omitted: sections.length - rows.size };
}

function headOf(cluster: string): string {
  return `\n### ${escapeMarkdown(cluster)}\n\n${tableHead}`;
}

function rowOf({ application, charts, changes: read, folded }: Section): string {
  const changes = [...read, ...folded];
  const risks = changes.flatMap((change) => change.risks);
  const counts = actions.map((action) => changes.filter((change) => change.action === action).length);
  const dangers = risks.filter(({ severity }) => severity === "danger").length;
  const cells = [
    [application, ...charts.map(chartLine)].map(escapeMarkdown).join("<br>"),
    ...counts.map(shown),
    dangers === 0 ? "" : `**${shown(dangers)}**`,
    shown(risks.length - dangers),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

function shown(count: number): string {
  return count === 0 ? "" : grouped(count);
}
