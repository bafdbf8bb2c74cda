import { check } from "../checks/check.ts";
import { type LineFinder, lineFinder } from "../checks/line.ts";
import { byPlace, type CheckProblem, eachOnce } from "../checks/problem.ts";
import type { CheckInputs } from "./check-input.ts";

/** Every problem, each once, with its line, in the order of files and lines. */
export function runCheck({ inputs, textOf }: Pick<CheckInputs, "inputs" | "textOf">): CheckProblem[] {
  return withLines(eachOnce(inputs.flatMap((input) => check(input))), textOf).sort(byPlace);
}

/** Each file is read once, and only when there is a problem in it. */
function withLines(problems: readonly CheckProblem[], textOf: CheckInputs["textOf"]): CheckProblem[] {
  const finders = new Map<string, LineFinder>();
  return problems.map((problem) => {
    const finder = finders.get(problem.file) ?? lineFinder(textOf(problem.file) ?? "");
    finders.set(problem.file, finder);
    return { ...problem, line: finder(problem.object, problem.path) ?? null };
  });
}
