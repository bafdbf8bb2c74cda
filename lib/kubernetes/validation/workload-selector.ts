import type { JsonObject } from "../manifest.ts";
import { formatSelector, labelSelector, mapSelector, matches, type Selector } from "../selector.ts";
import { objectIn } from "./fields.ts";
import { isEmptySelector, validateLabelSelector } from "./label-selector.ts";
import type { Report } from "./validator.ts";

/** The selector of a workload takes its own pods, and not everything. */
export function validateWorkloadSelector(spec: JsonObject, report: Report): void {
  const selector = objectIn(spec, "selector");
  if (selector === undefined) return;
  validateLabelSelector(selector, ["spec", "selector"], report);
  if (isEmptySelector(selector)) report(["spec", "selector"], "must not be empty");
  else validateTemplateMatches(spec, report);
}

/** Whether the template of a workload has what its LabelSelector asks for. */
export function validateTemplateMatches(spec: JsonObject, report: Report): void {
  compare(spec, labelSelector(spec.selector), report);
}

/** The same for a map of labels, which the API server takes from the template where it is missing. */
export function validateLabelMap(spec: JsonObject, report: Report): void {
  const selector = objectIn(spec, "selector");
  if (selector !== undefined && Object.keys(selector).length > 0) compare(spec, mapSelector(selector), report);
  else if (Object.keys(labelsOf(spec)).length === 0)
    report(["spec", "selector"], "must not be empty, and the template has no labels to take instead");
}

function compare(spec: JsonObject, selector: Selector | undefined, report: Report): void {
  if (selector === undefined || matches(selector, labelsOf(spec))) return;
  report(["spec", "selector"], `does not match the labels of its own template, got ${formatSelector(selector)}`, {
    expected: "labels that spec.template.metadata.labels has",
  });
}

function labelsOf(spec: JsonObject): JsonObject {
  const template = objectIn(spec, "template") ?? {};
  return objectIn(objectIn(template, "metadata") ?? {}, "labels") ?? {};
}
