import type { Problem } from "../../errors.ts";
import { LineCounter } from "./line-counter.ts";

/** A problem of a text. */
export interface TextProblem extends Omit<Problem, "where"> {
  /** Its place in the text, as an offset. */
  readonly at: number;
}

/** The problems of a file's text, as a person finds them: `file:line:column`, in the order of the text. */
export function located(file: string, text: string, problems: readonly TextProblem[]): Problem[] {
  const lines = new LineCounter(text);
  return problems
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ...problem }) => ({ where: `${file}:${lines.place(at)}`, ...problem }));
}
