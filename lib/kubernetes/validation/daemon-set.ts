import type { JsonObject } from "../manifest.ts";
import { objectIn, textIn } from "./fields.ts";
import { validateServingTemplate } from "./pod/pod-template.ts";
import { countOf, isMoreThanAll } from "./rolling-update.ts";
import type { Report } from "./validator.ts";
import { validateWorkloadSelector } from "./workload-selector.ts";

/** One pod on every node. */
export function validateDaemonSet(object: JsonObject, report: Report): void {
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateWorkloadSelector(spec, report);
  validateServingTemplate(spec, report);
  const strategy = objectIn(spec, "updateStrategy");
  const update = strategy && objectIn(strategy, "rollingUpdate");
  if (update === undefined || (textIn(strategy ?? {}, "type") || "RollingUpdate") !== "RollingUpdate") return;
  const path = ["spec", "updateStrategy", "rollingUpdate"];
  const { maxUnavailable = 1, maxSurge = 0 } = update;
  const [unavailable, surge] = [countOf(maxUnavailable ?? 1), countOf(maxSurge ?? 0)];
  if (unavailable === 0 && surge === 0) report([...path, "maxUnavailable"], "must not be 0 when maxSurge is 0");
  else if (unavailable !== 0 && surge !== undefined && surge !== 0)
    report([...path, "maxSurge"], "must be 0 unless maxUnavailable is 0, which is 1 by default");
  for (const [field, value] of [["maxUnavailable", maxUnavailable] as const, ["maxSurge", maxSurge] as const])
    if (isMoreThanAll(value)) report([...path, field], `must be at most 100%, got ${value}`);
}
