import type { JsonObject } from "../manifest.ts";
import { validateClaimSpec } from "./claim-spec.ts";
import { has, objectIn, textIn } from "./fields.ts";
import { accepted, type Report } from "./validator.ts";

const annotation = "volume.beta.kubernetes.io/storage-class";

/** A request for storage. */
export function validatePersistentVolumeClaim(object: JsonObject, report: Report): void {
  const annotations = objectIn(objectIn(object, "metadata") ?? {}, "annotations");
  if (annotations !== undefined && has(annotations, annotation))
    report(["metadata", "annotations", annotation], "is deprecated since 1.8, use storageClassName", accepted);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  const source = objectIn(spec, "dataSource");
  const isDropped = source !== undefined && !has(spec, "dataSourceRef") && !isKnownSource(source);
  if (isDropped)
    report(["spec", "dataSource"], "is dropped unless it is a claim or a VolumeSnapshot, use dataSourceRef", accepted);
  validateClaimSpec(isDropped ? { ...spec, dataSource: null } : spec, ["spec"], report);
}

function isKnownSource(source: JsonObject): boolean {
  const [group, kind] = [textIn(source, "apiGroup"), textIn(source, "kind")];
  return (
    (group === "" && kind === "PersistentVolumeClaim") ||
    (group === "snapshot.storage.k8s.io" && kind === "VolumeSnapshot")
  );
}
