import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, objectIn, objectsIn, sizeIn, textIn } from "./fields.ts";
import { isQualifiedName } from "./formats.ts";
import type { Report } from "./validator.ts";

/** What the policy needs to know of its Job. */
interface Surroundings {
  readonly containers: ReadonlySet<string>;
  readonly allowsIndexes: boolean;
}

/** What follows when a pod of a Job fails. */
export function validateFailurePolicy(policy: JsonObject, path: Path, job: Surroundings, report: Report): void {
  const rules = objectsIn(policy, "rules");
  if (rules.length > 20) report([...path, "rules"], `must have at most 20 rules, got ${rules.length}`);
  for (const [index, rule] of rules.entries()) {
    const at = [...path, "rules", index];
    if (rule.action === "FailIndex" && !job.allowsIndexes)
      report([...at, "action"], "must not be FailIndex unless backoffLimitPerIndex is set");
    const [codes, conditions] = [objectIn(rule, "onExitCodes"), objectsIn(rule, "onPodConditions")];
    if ((codes === undefined) === (conditions.length === 0))
      report(at, `must have exactly one of onExitCodes, onPodConditions, got ${codes === undefined ? "none" : "both"}`);
    if (codes !== undefined) validateExitCodes(codes, [...at, "onExitCodes"], job.containers, report);
    if (conditions.length > 20)
      report([...at, "onPodConditions"], `must have at most 20 conditions, got ${conditions.length}`);
    for (const [position, condition] of conditions.entries()) {
      if (!isQualifiedName(textIn(condition, "type")))
        report(
          [...at, "onPodConditions", position, "type"],
          `must be the type of a condition, got ${JSON.stringify(textIn(condition, "type"))}`,
        );
    }
  }
}

function validateExitCodes(codes: JsonObject, path: Path, containers: ReadonlySet<string>, report: Report): void {
  const name = textIn(codes, "containerName");
  if (has(codes, "containerName") && !containers.has(name))
    report([...path, "containerName"], `names no container of the pod, got ${JSON.stringify(name)}`);
  const count = sizeIn(codes, "values");
  if (count > 255) report([...path, "values"], `must have at most 255 values, got ${count}`);
  if (!Array.isArray(codes.values)) return;
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, value] of codes.values.entries()) {
    if (typeof value !== "number") continue;
    if (value === 0 && codes.operator === "In") report([...path, "values", index], "must not be 0 for operator In");
    if (value < last) report([...path, "values", index], `must be in ascending order, got ${value} after ${last}`);
    last = value;
  }
}
