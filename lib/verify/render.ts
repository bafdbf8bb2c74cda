import { plainStyler, type Styler } from "../plan/render/text.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { areas, type Row, type Status, summarize } from "./row.ts";

/** A longer name takes no room from the others. */
const widestName = 40;

/** A block for each area, what to do below what is wrong, and a line that sums up. It ends with a line break. */
export function renderRows(cluster: string, rows: readonly Row[], style: Styler = plainStyler): string {
  const colours: Record<Status, (text: string) => string> = { ok: style.green, warn: style.yellow, fail: style.red };
  const shown = rows.map((row) => ({ ...row, name: visible(row.name) }));
  const width = Math.max(0, ...shown.map(({ name }) => name.length).filter((length) => length <= widestName));
  const blocks = areas.flatMap((area) => {
    const own = shown.filter((row) => row.area === area);
    if (own.length === 0) return [];
    const lines = own.flatMap(({ status, name, text, fix }) => [
      `  ${colours[status](status.padEnd(4))}  ${name.padEnd(width)}  ${visible(text)}`,
      ...(fix === null ? [] : [style.dim(`        ${visible(fix)}`)]),
    ]);
    return [[style.bold(area), ...lines].join("\n")];
  });
  const { ok, warn, fail } = summarize(rows);
  const counts = [
    ...(fail > 0 ? [style.red(`${fail} failed`)] : []),
    ...(warn > 0 ? [style.yellow(counted(warn, "warning"))] : []),
    `${ok} ok`,
  ];
  return `${[...blocks, `${cluster}: ${counts.join(", ")}`].join("\n\n")}\n`;
}
