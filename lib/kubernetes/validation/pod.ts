import type { JsonObject } from "../manifest.ts";
import { objectIn, objectsIn, sizeIn, textIn } from "./fields.ts";
import { warnOfHostname } from "./hostname.ts";
import { validatePodTemplate } from "./pod/pod-template.ts";
import type { Report } from "./validator.ts";

/** A pod that no controller makes. */
export function validatePod(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  validatePodTemplate(object, [], report, { isPod: true });
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  if (textIn(spec, "nodeName") !== "" && sizeIn(spec, "schedulingGates") > 0)
    report(["spec", "nodeName"], "must not be set beside schedulingGates");
  for (const list of ["initContainers", "containers"] as const) {
    for (const [index, container] of objectsIn(spec, list).entries()) {
      const image = textIn(container, "image");
      if (image !== image.trim())
        report(["spec", list, index, "image"], `must not have spaces around it, got ${JSON.stringify(image)}`);
    }
  }
}

/** Pods that somebody will make. */
export function validatePodTemplateObject(object: JsonObject, report: Report): void {
  const template = objectIn(object, "template");
  if (template !== undefined) validatePodTemplate(template, ["template"], report);
}
