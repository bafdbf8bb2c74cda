import { check } from "../checks/check.ts";
import { byPlace, type CheckProblem, eachOnce } from "../checks/problem.ts";
import type { CheckInputs } from "./check-input.ts";

/** Every problem, each once, with its line, in the order of files and lines. */
export function runCheck({ inputs, places }: Pick<CheckInputs, "inputs" | "places">): CheckProblem[] {
  return eachOnce(inputs.flatMap((input) => check(input)))
    .map((problem) => ({ ...problem, line: places.lineOf(problem) ?? null }))
    .sort(byPlace);
}
