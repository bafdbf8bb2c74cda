import type { JsonObject } from "../manifest.ts";
import { objectIn } from "./fields.ts";
import { validateServingTemplate } from "./pod/pod-template.ts";
import type { Report } from "./validator.ts";
import { validateWorkloadSelector } from "./workload-selector.ts";

/** The Deployment of Argo Rollouts. The API server refuses the ReplicaSets that follow from it. */
export function validateRollout(object: JsonObject, report: Report): void {
  const spec = objectIn(object, "spec");
  if (spec === undefined || objectIn(spec, "template") === undefined) return;
  validateWorkloadSelector(spec, report);
  validateServingTemplate(spec, report);
}
