import { formatProblem, type Problem } from "../errors.ts";
import { describeRef } from "../kubernetes/object-ref.ts";
import { visible } from "../visible.ts";
import { byPlace, type CheckProblem, type CheckSummary } from "./problem.ts";

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

/** How the result of a check is shown. */
export interface CheckView {
  /** @default plain */
  readonly style?: Style;
  /** Lines on what was not checked. @default - everything was */
  readonly notes?: readonly string[];
  /** What the last line ends with. @default - nothing */
  readonly hint?: string;
}

/** The problems that are not silenced, and a line that sums up. */
export function renderCheck(
  problems: readonly CheckProblem[],
  mistakes: readonly Problem[],
  summary: CheckSummary,
  { style = plain, notes = [], hint = "" }: CheckView = {},
): string {
  const silenced = problems.filter((problem) => problem.silenced !== null).length;
  const blocks = [
    renderProblems(problems, mistakes, style),
    notes.map((note) => style.detail(visible(note))).join("\n"),
    `${summaryLine(summary, silenced, style)}${hint}`,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** The mistakes in sources and the problems that are not silenced, by file, then by line. */
export function renderProblems(
  problems: readonly CheckProblem[],
  mistakes: readonly Problem[],
  style: Style = plain,
): string {
  const shown = [
    ...mistakes.map((mistake) => ({ ...placeOf(mistake), isLine: true, text: formatProblem(mistake) })),
    ...problems
      .filter(({ silenced }) => silenced === null)
      .map((problem) => ({
        file: problem.file,
        line: problem.line,
        isLine: false,
        text: renderProblem(problem, style),
      })),
  ].sort(byPlace);
  return shown
    .map((each, i) => {
      const before = shown[i - 1];
      const isClose = before !== undefined && (before.file === each.file || (before.isLine && each.isLine));
      return `${before === undefined ? "" : isClose ? "\n" : "\n\n"}${each.text}`;
    })
    .join("");
}

/** The file and line at the beginning of where a mistake is. */
function placeOf({ where }: Problem): { readonly file: string; readonly line: number | null } {
  const [, file = where, line] = /^([^\s:]+)(?::(\d+))?/.exec(where) ?? [];
  return { file, line: line === undefined ? null : Number(line) };
}

function renderProblem(problem: CheckProblem, style: Style): string {
  const { rule, severity, clusters, object, file, line, source, path, message, expected } = problem;
  const field = path === "" ? "" : ` ${path}`;
  return [
    `${style.place(visible(line === null ? file : `${file}:${line}`))} ${style[severity](severity)} ${rule}`,
    visible(`  ${describeRef(object)}${field} ${message}`),
    ...(expected === null ? [] : [style.detail(visible(`  expected ${expected}`))]),
    ...(source === null ? [] : [style.detail(visible(`  made by ${source}`))]),
    ...(clusters.length < 2 ? [] : [style.detail(`  in clusters ${clusters.join(", ")}`)]),
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
