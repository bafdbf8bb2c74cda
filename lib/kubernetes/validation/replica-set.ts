import type { JsonObject } from "../manifest.ts";
import { objectIn } from "./fields.ts";
import { warnOfHostname } from "./hostname.ts";
import { validateServingTemplate } from "./pod/pod-template.ts";
import type { Report } from "./validator.ts";
import { validateLabelMap, validateWorkloadSelector } from "./workload-selector.ts";

/** A number of equal pods. */
export function validateReplicaSet(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateWorkloadSelector(spec, report);
  validateServingTemplate(spec, report);
}

/** The ReplicaSet of old, whose selector is a map. */
export function validateReplicationController(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateLabelMap(spec, report);
  validateServingTemplate(spec, report);
}
