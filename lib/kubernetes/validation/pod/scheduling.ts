import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { deprecationOfNodeLabel } from "../deprecated-node-labels.ts";
import { has, objectIn, objectsIn, textIn } from "../fields.ts";
import { isLabelValue } from "../formats.ts";
import { validateLabelSelector } from "../label-selector.ts";
import { accepted, type Report } from "../validator.ts";
import { validateAffinity, validateLabelKeys } from "./affinity.ts";

const wholeNumber = /^(0|-?[1-9]\d*)$/;

/** Which nodes a pod can run on. */
export function validateScheduling(spec: JsonObject, path: Path, report: Report): void {
  const nodeSelector = objectIn(spec, "nodeSelector");
  for (const key in nodeSelector) {
    const deprecation = deprecationOfNodeLabel(key);
    if (deprecation !== undefined) report([...path, "nodeSelector", key], deprecation, accepted);
  }
  const affinity = objectIn(spec, "affinity");
  if (affinity !== undefined) validateAffinity(affinity, [...path, "affinity"], report);
  if (has(spec, "tolerations")) {
    for (const [index, toleration] of objectsIn(spec, "tolerations").entries())
      validateToleration(toleration, [...path, "tolerations", index], report);
  }
  if (has(spec, "topologySpreadConstraints")) {
    for (const [index, constraint] of objectsIn(spec, "topologySpreadConstraints").entries())
      validateSpread(constraint, [...path, "topologySpreadConstraints", index], report);
  }
}

/** A toleration of taints. */
export function validateToleration(toleration: JsonObject, path: Path, report: Report): void {
  const operator = textIn(toleration, "operator");
  const value = textIn(toleration, "value");
  if (textIn(toleration, "key") === "" && operator !== "Exists")
    report([...path, "operator"], `must be Exists without key, got ${operator === "" ? "none" : operator}`);
  if (has(toleration, "tolerationSeconds") && toleration.effect !== "NoExecute")
    report(
      [...path, "effect"],
      `must be NoExecute with tolerationSeconds, got ${textIn(toleration, "effect") || "none"}`,
    );
  switch (operator) {
    case "":
    case "Equal":
      if (!isLabelValue(value)) report([...path, "value"], `must be a label value, got ${JSON.stringify(value)}`);
      return;
    case "Exists":
      if (value !== "") report([...path, "value"], `must be empty for operator Exists, got ${JSON.stringify(value)}`);
      return;
    case "Gt":
    case "Lt":
      if (!wholeNumber.test(value) || BigInt(value) !== BigInt.asIntN(64, BigInt(value)))
        report([...path, "value"], `must be a whole number for operator ${operator}, got ${JSON.stringify(value)}`);
  }
}

function validateSpread(constraint: JsonObject, path: Path, report: Report): void {
  const selector = objectIn(constraint, "labelSelector");
  if (selector !== undefined) validateLabelSelector(selector, [...path, "labelSelector"], report);
  if (!has(constraint, "labelSelector"))
    report([...path, "labelSelector"], "is missing, so that no pod matches", accepted);
  const deprecation = deprecationOfNodeLabel(textIn(constraint, "topologyKey"));
  if (deprecation !== undefined) report([...path, "topologyKey"], deprecation, accepted);
  if (has(constraint, "minDomains") && constraint.whenUnsatisfiable !== "DoNotSchedule")
    report([...path, "minDomains"], "must not be set unless whenUnsatisfiable is DoNotSchedule");
  validateLabelKeys(constraint, path, report);
}
