import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, numberIn, objectIn, objectsIn, textIn } from "../fields.ts";
import type { Report } from "../validator.ts";
import { type Container, isSidecar } from "./container.ts";

const hooks = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] as const;

/** What the pod says to all of its containers. */
export interface Surroundings {
  /** Seconds that a pod has to end. */
  readonly gracePeriod: number;
  readonly restartPolicy: string;
}

/** Probes, hooks and restarts of a container. */
export function validateLifecycle(
  container: Container,
  { gracePeriod, restartPolicy }: Surroundings,
  report: Report,
): void {
  const { list, value, path } = container;
  const isShort = list === "initContainers" && !isSidecar(container);
  if (isShort) {
    for (const field of hooks)
      if (has(value, field)) report([...path, field], "needs restartPolicy Always in an init container");
  } else {
    validateHooks(value, path, gracePeriod, report);
    validateProbes(value, path, report);
  }
  if (has(value, "restartPolicyRules")) validateRestarts(value, path, report);
  if (has(value, "resizePolicy")) validateResizes(container, isShort, restartPolicy, report);
}

/** What happens to a container when its resources change. */
function validateResizes({ value, path }: Container, isShort: boolean, restartPolicy: string, report: Report): void {
  const resized = new Set<string>();
  for (const [index, policy] of objectsIn(value, "resizePolicy").entries()) {
    const at = [...path, "resizePolicy", index];
    const resource = textIn(policy, "resourceName");
    if (resized.has(resource)) report([...at, "resourceName"], `repeats ${resource}`);
    resized.add(resource);
    if (policy.restartPolicy !== "RestartContainer") continue;
    if (restartPolicy === "Never")
      report([...at, "restartPolicy"], "must be NotRequired in a pod with restartPolicy Never");
    else if (isShort) report([...at, "restartPolicy"], "must be NotRequired in an init container that ends");
  }
}

function validateProbes(container: JsonObject, path: Path, report: Report): void {
  for (const field of ["livenessProbe", "startupProbe"] as const) {
    const threshold = numberIn(objectIn(container, field) ?? container, "successThreshold") ?? 1;
    if (threshold > 1) report([...path, field, "successThreshold"], `must be 1, got ${threshold}`);
  }
  const readiness = objectIn(container, "readinessProbe");
  if (readiness !== undefined && has(readiness, "terminationGracePeriodSeconds"))
    report([...path, "readinessProbe", "terminationGracePeriodSeconds"], "cannot be set for a readiness probe");
}

function validateHooks(container: JsonObject, path: Path, gracePeriod: number, report: Report): void {
  const lifecycle = objectIn(container, "lifecycle");
  if (lifecycle === undefined) return;
  for (const hook of ["postStart", "preStop"] as const) {
    const seconds = numberIn(objectIn(objectIn(lifecycle, hook) ?? lifecycle, "sleep") ?? lifecycle, "seconds") ?? 0;
    if (seconds > gracePeriod)
      report(
        [...path, "lifecycle", hook, "sleep", "seconds"],
        `must be at most the grace period ${gracePeriod}, got ${seconds}`,
      );
  }
}

function validateRestarts(container: JsonObject, path: Path, report: Report): void {
  const rules = objectsIn(container, "restartPolicyRules");
  if (rules.length > 0 && !has(container, "restartPolicy"))
    report([...path, "restartPolicy"], "is missing", { expected: "a restart policy beside restart rules" });
  if (rules.length > 20) report([...path, "restartPolicyRules"], `must have at most 20 rules, got ${rules.length}`);
  for (const [index, rule] of rules.entries()) {
    const codes = objectIn(rule, "exitCodes");
    if (codes === undefined) report([...path, "restartPolicyRules", index, "exitCodes"], "is missing");
    else if (Array.isArray(codes.values) && codes.values.length > 255)
      report(
        [...path, "restartPolicyRules", index, "exitCodes", "values"],
        `must have at most 255 values, got ${codes.values.length}`,
      );
  }
}
