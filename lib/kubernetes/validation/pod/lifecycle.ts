import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, numberIn, objectIn, objectsIn, textIn } from "../fields.ts";
import type { Report } from "../validator.ts";
import { type Container, isSidecar } from "./container.ts";

const hooks = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] as const;
const windowsSignals = new Set(["SIGTERM", "SIGKILL"]);

/** What the pod says to all of its containers. */
export interface Surroundings {
  /** Seconds that a pod has to end. */
  readonly gracePeriod: number;
  readonly restartPolicy: string;
  /** Empty when the pod does not say. */
  readonly os: string;
}

/** Probes, hooks and restarts of a container. */
export function validateLifecycle(
  container: Container,
  { gracePeriod, restartPolicy, os }: Surroundings,
  report: Report,
) {
  const { list, value, path } = container;
  const isShort = list === "initContainers" && !isSidecar(container);
  if (isShort) {
    for (const field of hooks)
      if (has(value, field)) report([...path, field], "needs restartPolicy Always in an init container");
  } else {
    validateHooks(value, path, gracePeriod, os, report);
    validateProbes(value, path, report);
  }
  validateRestarts(value, path, report);
  for (const [index, policy] of objectsIn(value, "resizePolicy").entries()) {
    if (policy.restartPolicy !== "RestartContainer") continue;
    const at = [...path, "resizePolicy", index, "restartPolicy"];
    if (restartPolicy === "Never") report(at, "must be NotRequired in a pod with restartPolicy Never");
    else if (isShort) report(at, "must be NotRequired in an init container that ends");
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

function validateHooks(container: JsonObject, path: Path, gracePeriod: number, os: string, report: Report): void {
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
  const signal = textIn(lifecycle, "stopSignal");
  if (!has(lifecycle, "stopSignal")) return;
  if (os === "") report([...path, "lifecycle", "stopSignal"], "cannot be set unless spec.os.name is");
  else if (os === "windows" && !windowsSignals.has(signal))
    report([...path, "lifecycle", "stopSignal"], `must be SIGKILL or SIGTERM on Windows, got ${signal}`);
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
