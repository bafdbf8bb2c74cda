import { parseQuantity } from "../../quantity.ts";
import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";
import { validateMetric } from "./metric.ts";
import { validateObjectReference } from "./object-reference.ts";

/** Of `autoscaling/v1` and `autoscaling/v2`: a field that a version does not have is not set in it. */
export const validateHorizontalPodAutoscaler: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  const target = spec.at("scaleTargetRef");
  validateObjectReference(target, { core: target.at("kind").text === "ReplicationController" });
  validateReplicas(spec);
  for (const metric of spec.at("metrics").items) validateMetric(metric);
  for (const direction of ["scaleUp", "scaleDown"]) validateScalingRules(spec.at("behavior", direction));
};

function validateReplicas(spec: Field): void {
  const minimum = spec.at("minReplicas");
  const maximum = spec.at("maxReplicas");
  if (!maximum.isSet) maximum.report("is missing");
  minimum.mustBeAtLeast(1);
  if (minimum.number !== undefined && maximum.number !== undefined && maximum.number < minimum.number)
    maximum.report(`must be at least minReplicas, ${minimum.number}, got ${maximum.number}`);
}

function validateScalingRules(rules: Field): void {
  // The API server fills in missing policies, but not an empty list.
  const policies = rules.at("policies");
  if (policies.isSet) policies.mustBeFilled();
  const tolerance = parseQuantity(rules.at("tolerance").value);
  if (tolerance !== undefined && tolerance < 0n) rules.at("tolerance").report("must be at least 0");
}
