import type { JsonObject } from "../manifest.ts";
import { validateClaimSpec } from "./claim-spec.ts";
import { has, objectIn } from "./fields.ts";
import { accepted, type Report } from "./validator.ts";

const annotation = "volume.beta.kubernetes.io/storage-class";

/** A request for storage. */
export function validatePersistentVolumeClaim(object: JsonObject, report: Report): void {
  const annotations = objectIn(objectIn(object, "metadata") ?? {}, "annotations");
  if (annotations !== undefined && has(annotations, annotation))
    report(["metadata", "annotations", annotation], "is deprecated since 1.8, use storageClassName", accepted);
  const spec = objectIn(object, "spec");
  if (spec !== undefined) validateClaimSpec(spec, ["spec"], report);
}
