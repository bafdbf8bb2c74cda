import type { JsonObject } from "../manifest.ts";
import { labelSelector, matches } from "../selector.ts";
import { numberIn, objectIn, textIn } from "./fields.ts";
import { isDnsLabel } from "./formats.ts";
import { warnOfHostname } from "./hostname.ts";
import { validateJobSpec } from "./job-spec.ts";
import { validateLabelSelector } from "./label-selector.ts";
import type { Report } from "./validator.ts";
import { validateTemplateMatches } from "./workload-selector.ts";

const nameLabels = ["batch.kubernetes.io/job-name", "job-name"] as const;
const idLabels = ["batch.kubernetes.io/controller-uid", "controller-uid"] as const;

/** Work that is done once. */
export function validateJob(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateJobSpec(spec, ["spec"], report);
  const name = textIn(objectIn(object, "metadata") ?? {}, "name");
  const selector = objectIn(spec, "selector");
  if (selector !== undefined) validateLabelSelector(selector, ["spec", "selector"], report);
  if (spec.manualSelector === true) {
    if (selector === undefined)
      report(["spec", "selector"], "is missing", { expected: "a selector for manualSelector" });
    else validateTemplateMatches(spec, report);
  } else if (name !== "") validateGeneratedSelector(spec, name, report);
  const completions = numberIn(spec, "completions") ?? 0;
  if (spec.completionMode === "Indexed" && completions > 0 && name !== "" && !isDnsLabel(`${name}-${completions - 1}`))
    report(["metadata", "name"], `must be a DNS label with the index ${completions - 1} behind it, got ${name}`);
}

/** Kubernetes makes the selector and its labels, from the name of the Job and from an id that nobody knows before. */
function validateGeneratedSelector(spec: JsonObject, name: string, report: Report): void {
  const selector = labelSelector(spec.selector);
  const generated = Object.fromEntries([
    ...nameLabels.map((label) => [label, name]),
    ...idLabels.map((label) => [label, "?"]),
  ]);
  if (selector !== undefined && !matches(selector, generated))
    report(["spec", "selector"], "is made by Kubernetes unless manualSelector is true");
  const labels = objectIn(objectIn(objectIn(spec, "template") ?? {}, "metadata") ?? {}, "labels");
  if (labels === undefined) return;
  for (const label of nameLabels) {
    if (Object.hasOwn(labels, label) && labels[label] !== name)
      report(["spec", "template", "metadata", "labels", label], `must be the name of the Job, got ${labels[label]}`);
  }
  for (const label of idLabels) {
    if (Object.hasOwn(labels, label))
      report(
        ["spec", "template", "metadata", "labels", label],
        "is set by Kubernetes, to an id that nobody knows before",
      );
  }
}
