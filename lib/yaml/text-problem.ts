import type { Problem } from "../errors.ts";
import { LineCounter } from "./line-counter.ts";

/** A problem of a text. */
export interface TextProblem extends Omit<Problem, "where"> {
  /** Its place in the text, as an offset. */
  readonly at: number;
}

/** How many problems of one text are worth finding: nobody would read more. */
export const mostProblems = 100;

/** The problems of a file's text, as a person finds them: `file:line:column`, in the order of the text. */
export function located(file: string, text: string, problems: readonly TextProblem[]): Problem[] {
  const lines = new LineCounter(text);
  const shown = problems
    .toSorted((a, b) => a.at - b.at)
    .slice(0, mostProblems)
    .map(({ at, ...problem }) => ({ where: `${file}:${lines.place(at)}`, ...problem }));
  if (problems.length <= mostProblems) return shown;
  return [...shown, { where: file, what: "more problems than these", fix: "solve these first" }];
}
