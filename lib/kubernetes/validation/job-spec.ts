import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, numberIn, objectIn, objectsIn, textIn } from "./fields.ts";
import { validateFailurePolicy } from "./job-failure-policy.ts";
import { validateSuccessPolicy } from "./job-success-policy.ts";
import { validatePodTemplate } from "./pod/pod-template.ts";
import { accepted, type Report } from "./validator.ts";

const mostIndexedPods = 100_000;
const manyCompletions = 100_000;
const podsAtManyCompletions = 10_000;
const failuresAtManyCompletions = 10_000;
const managerName =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

/** Pods that come to an end, in a Job or in the template of Jobs. */
export function validateJobSpec(spec: JsonObject, path: Path, report: Report): void {
  if (spec.completionMode === "Indexed") validateIndexed(spec, path, report);
  else {
    for (const field of ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"] as const)
      if (has(spec, field)) report([...path, field], "must not be set unless completionMode is Indexed");
  }
  if (has(spec, "maxFailedIndexes") && !has(spec, "backoffLimitPerIndex"))
    report([...path, "backoffLimitPerIndex"], "is missing", { expected: "a number beside maxFailedIndexes" });
  const manager = textIn(spec, "managedBy");
  if (has(spec, "managedBy") && (manager.length > 63 || !managerName.test(manager)))
    report(
      [...path, "managedBy"],
      `must be a domain and a path, such as example.com/queue, got ${JSON.stringify(manager)}`,
    );
  validatePodTemplateOf(spec, path, report);
}

function validatePodTemplateOf(spec: JsonObject, path: Path, report: Report): void {
  const template = objectIn(spec, "template");
  if (template === undefined) return;
  validatePodTemplate(template, [...path, "template"], report);
  const policy = objectIn(spec, "podFailurePolicy");
  if (policy === undefined) return;
  const pod = objectIn(template, "spec") ?? {};
  const names = ["containers", "initContainers"].flatMap((list) =>
    objectsIn(pod, list).map((item) => textIn(item, "name")),
  );
  const allowsIndexes = has(spec, "backoffLimitPerIndex");
  validateFailurePolicy(policy, [...path, "podFailurePolicy"], { containers: new Set(names), allowsIndexes }, report);
  if (pod.restartPolicy === "OnFailure")
    report([...path, "template", "spec", "restartPolicy"], "must be Never with podFailurePolicy, got OnFailure");
  if (has(spec, "podReplacementPolicy") && spec.podReplacementPolicy !== "Failed")
    report([...path, "podReplacementPolicy"], `must be Failed with podFailurePolicy, got ${spec.podReplacementPolicy}`);
}

function validateIndexed(spec: JsonObject, path: Path, report: Report): void {
  const completions = numberIn(spec, "completions");
  const parallelism = numberIn(spec, "parallelism") ?? 1;
  const failures = numberIn(spec, "maxFailedIndexes");
  if (completions === undefined)
    report([...path, "completions"], "is missing", { expected: "a number for completionMode Indexed" });
  if (parallelism > mostIndexedPods)
    report(
      [...path, "parallelism"],
      `must be at most ${mostIndexedPods} for completionMode Indexed, got ${parallelism}`,
    );
  const limit = Math.min(completions ?? mostIndexedPods, mostIndexedPods);
  if (failures !== undefined && failures > limit)
    report([...path, "maxFailedIndexes"], `must be at most ${limit}, got ${failures}`);
  if (completions !== undefined && completions > manyCompletions) {
    if (has(spec, "backoffLimitPerIndex")) validateMany(failures, parallelism, path, report);
    if (parallelism > podsAtManyCompletions)
      report(path, "has more indexes and parallel pods than Kubernetes can track when many fail", accepted);
  }
  const policy = objectIn(spec, "successPolicy");
  if (policy !== undefined) validateSuccessPolicy(policy, completions ?? 0, [...path, "successPolicy"], report);
}

function validateMany(failures: number | undefined, parallelism: number, path: Path, report: Report): void {
  if (failures === undefined)
    report([...path, "maxFailedIndexes"], "is missing", {
      expected: `a number for more than ${manyCompletions} completions`,
    });
  else if (failures > failuresAtManyCompletions)
    report(
      [...path, "maxFailedIndexes"],
      `must be at most ${failuresAtManyCompletions} for so many completions, got ${failures}`,
    );
  if (parallelism > podsAtManyCompletions)
    report(
      [...path, "parallelism"],
      `must be at most ${podsAtManyCompletions} for so many completions, got ${parallelism}`,
    );
}
