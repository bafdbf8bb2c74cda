import type { JsonObject } from "../manifest.ts";
import { has, numberIn, objectIn, textIn } from "./fields.ts";
import { warnOfHostname } from "./hostname.ts";
import { validateServingTemplate } from "./pod/pod-template.ts";
import { countOf, isMoreThanAll } from "./rolling-update.ts";
import type { Report } from "./validator.ts";
import { validateWorkloadSelector } from "./workload-selector.ts";

const defaultDeadline = 600;

/** Pods that are replaced step by step. */
export function validateDeployment(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateWorkloadSelector(spec, report);
  validateServingTemplate(spec, report);
  const strategy = objectIn(spec, "strategy");
  if (strategy !== undefined) validateStrategy(strategy, report);
  const [deadline, ready] = [
    numberIn(spec, "progressDeadlineSeconds") ?? defaultDeadline,
    numberIn(spec, "minReadySeconds") ?? 0,
  ];
  if (deadline <= ready)
    report(["spec", "progressDeadlineSeconds"], `must be more than minReadySeconds ${ready}, got ${deadline}`);
}

function validateStrategy(strategy: JsonObject, report: Report): void {
  const path = ["spec", "strategy", "rollingUpdate"];
  const type = textIn(strategy, "type") || "RollingUpdate";
  if (type === "Recreate" && has(strategy, "rollingUpdate")) report(path, "must not be set for strategy Recreate");
  const update = objectIn(strategy, "rollingUpdate");
  if (type !== "RollingUpdate" || update === undefined) return;
  const { maxUnavailable, maxSurge } = update;
  if (countOf(maxUnavailable) === 0 && countOf(maxSurge) === 0)
    report([...path, "maxUnavailable"], "must not be 0 when maxSurge is 0");
  if (isMoreThanAll(maxUnavailable)) report([...path, "maxUnavailable"], `must be at most 100%, got ${maxUnavailable}`);
}
