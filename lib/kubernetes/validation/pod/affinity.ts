import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectIn, objectsIn, textIn, textsIn } from "../fields.ts";
import { isDnsLabel, isQualifiedName } from "../formats.ts";
import { validateLabelSelector } from "../label-selector.ts";
import { validateNodeSelector, validateNodeSelectorTerm } from "../node-selector.ts";
import { accepted, type Report } from "../validator.ts";

/** Where a pod should and must run. */
export function validateAffinity(affinity: JsonObject, path: Path, report: Report): void {
  const nodes = objectIn(affinity, "nodeAffinity");
  if (nodes !== undefined) validateNodeAffinity(nodes, [...path, "nodeAffinity"], report);
  for (const field of ["podAffinity", "podAntiAffinity"] as const) {
    const pods = objectIn(affinity, field);
    if (pods === undefined) continue;
    const required = [...path, field, "requiredDuringSchedulingIgnoredDuringExecution"];
    for (const [index, term] of objectsIn(pods, "requiredDuringSchedulingIgnoredDuringExecution").entries())
      validateTerm(term, [...required, index], report);
    const preferred = [...path, field, "preferredDuringSchedulingIgnoredDuringExecution"];
    for (const [index, weighted] of objectsIn(pods, "preferredDuringSchedulingIgnoredDuringExecution").entries()) {
      const term = objectIn(weighted, "podAffinityTerm");
      if (term !== undefined) validateTerm(term, [...preferred, index, "podAffinityTerm"], report);
    }
  }
}

function validateNodeAffinity(affinity: JsonObject, path: Path, report: Report): void {
  const required = objectIn(affinity, "requiredDuringSchedulingIgnoredDuringExecution");
  if (required !== undefined)
    validateNodeSelector(required, [...path, "requiredDuringSchedulingIgnoredDuringExecution"], report);
  for (const [index, preferred] of objectsIn(affinity, "preferredDuringSchedulingIgnoredDuringExecution").entries()) {
    const at = [...path, "preferredDuringSchedulingIgnoredDuringExecution", index, "preference"];
    const term = objectIn(preferred, "preference");
    if (term !== undefined) validateNodeSelectorTerm(term, at, report);
  }
}

function validateTerm(term: JsonObject, path: Path, report: Report): void {
  for (const field of ["labelSelector", "namespaceSelector"] as const) {
    const selector = objectIn(term, field);
    if (selector !== undefined) validateLabelSelector(selector, [...path, field], report);
  }
  if (!has(term, "labelSelector")) report([...path, "labelSelector"], "is missing, so that no pod matches", accepted);
  validateLabelKeys(term, path, report);
  for (const [index, namespace] of textsIn(term, "namespaces").entries())
    if (!isDnsLabel(namespace))
      report([...path, "namespaces", index], `must be a DNS label, got ${JSON.stringify(namespace)}`);
}

/** Labels of the pod itself that others must have too, or not. */
export function validateLabelKeys(term: JsonObject, path: Path, report: Report): void {
  const unlike = textsIn(term, "mismatchLabelKeys");
  const selector = objectIn(term, "labelSelector");
  for (const field of ["matchLabelKeys", "mismatchLabelKeys"] as const) {
    const keys = textsIn(term, field);
    if (keys.length === 0) continue;
    if (selector === undefined) report([...path, field], "must not be set without labelSelector");
    else {
      for (const [index, key] of keys.entries())
        if (!isQualifiedName(key)) report([...path, field, index], `must be a label key, got ${JSON.stringify(key)}`);
    }
  }
  for (const [index, key] of textsIn(term, "matchLabelKeys").entries()) {
    if (unlike.includes(key)) report([...path, "matchLabelKeys", index], `is in mismatchLabelKeys too, got ${key}`);
    else if (selector !== undefined && selectsTwice(selector, key))
      report([...path, "matchLabelKeys", index], `is in labelSelector too, got ${key}`);
  }
}

/** Whether a selector that gets an expression for a key, as `matchLabelKeys` gives it, would have two for it. */
function selectsTwice(selector: JsonObject, key: string): boolean {
  const isInLabels = Object.hasOwn(objectIn(selector, "matchLabels") ?? {}, key);
  const count = objectsIn(selector, "matchExpressions").filter(
    (expression) => textIn(expression, "key") === key,
  ).length;
  return count > 1 || (count === 1 && isInLabels);
}
