import { wrongEverywhere } from "../checks/all-clusters.ts";
import { check } from "../checks/check.ts";
import { byPlace, type CheckProblem, eachOnce } from "../checks/problem.ts";
import type { CheckInputs } from "./check-input.ts";

/** Every problem, each once, with its line, in the order of files and lines. */
export function runCheck({ inputs, places, isPartial = false }: Omit<CheckInputs, "mistakes">): CheckProblem[] {
  const found = eachOnce(inputs.flatMap((input) => check(input)));
  return wrongEverywhere(found, inputs, isPartial)
    .map((problem) => ({ ...problem, line: places.lineOf(problem) ?? null }))
    .sort(byPlace);
}
