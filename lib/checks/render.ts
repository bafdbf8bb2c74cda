import { describeRef } from "../kubernetes/object-ref.ts";
import type { CheckProblem, CheckSummary } from "./problem.ts";

/** How parts of the text look; a terminal may colour them. */
export interface Style {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly place: (text: string) => string;
  readonly detail: (text: string) => string;
}

/** Text without colour. */
export const plain: Style = {
  error: (text) => text,
  warning: (text) => text,
  place: (text) => text,
  detail: (text) => text,
};

/** The problems that are not silenced, by file, and a line that sums up. */
export function renderProblems(problems: readonly CheckProblem[], summary: CheckSummary, style: Style = plain): string {
  const files = new Map<string, CheckProblem[]>();
  for (const problem of problems) {
    if (problem.silenced === null) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  }
  const silenced = problems.filter((problem) => problem.silenced !== null).length;
  const parts = [...files.values()].map((members) =>
    members.map((problem) => renderProblem(problem, style)).join("\n"),
  );
  return `${[...parts, summaryLine(summary, silenced, style)].join("\n\n")}\n`;
}

function renderProblem(problem: CheckProblem, style: Style): string {
  const { rule, severity, object, file, line, source, path, message, expected } = problem;
  const field = path === "" ? "" : ` ${path}`;
  return [
    `${style.place(line === null ? file : `${file}:${line}`)} ${style[severity](severity)} ${rule}`,
    `  ${describeRef(object)}${field} ${message}`,
    ...(expected === null ? [] : [style.detail(`  expected ${expected}`)]),
    ...(source === null ? [] : [style.detail(`  made by ${source}`)]),
  ].join("\n");
}

function summaryLine({ objects, errors, warnings }: CheckSummary, silenced: number, style: Style): string {
  const counts = [
    ...(errors > 0 ? [style.error(count(errors, "error"))] : []),
    ...(warnings > 0 ? [style.warning(count(warnings, "warning"))] : []),
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
  ];
  return `${count(objects, "object")}: ${counts.length === 0 ? "no problems" : counts.join(", ")}`;
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? "" : "s"}`;
}
