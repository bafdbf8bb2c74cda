import type { CheckInput } from "./input.ts";
import { allRules } from "./list.ts";
import type { CheckProblem } from "./problem.ts";

const ids: ReadonlySet<string> = new Set(
  allRules.flatMap(({ id, isOfAllClusters = false }) => (isOfAllClusters ? [id] : [])),
);

/**
 * The problems without those of what is declared once and is right in one of the clusters: a chart makes a kind only for some of them.
 * @param problems each once
 * @param isPartial whether there are clusters that were not checked
 */
export function wrongEverywhere(
  problems: readonly CheckProblem[],
  inputs: readonly CheckInput[],
  isPartial: boolean,
): CheckProblem[] {
  return problems.filter(({ rule, object, file, clusters }) => {
    const isDeclaration = object.apiVersion === "";
    if (!isDeclaration || !ids.has(rule)) return true;
    const running = inputs.filter(({ applications = [] }) => applications.some(({ source }) => source === file));
    return !isPartial && running.length === clusters.length;
  });
}
