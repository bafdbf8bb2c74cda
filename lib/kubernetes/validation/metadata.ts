import type { JsonObject } from "../manifest.ts";
import { numberIn, objectIn, objectsIn, textIn, textsIn } from "./fields.ts";
import { isQualifiedName } from "./formats.ts";
import { accepted, type Report } from "./validator.ts";

const largestAnnotations = 256 * 1024;
const ownFinalizers = new Set(["foregroundDeletion", "orphan"]);

/** What the API server asks of the metadata of every object. */
export function validateMetadata(object: JsonObject, report: Report): void {
  const metadata = objectIn(object, "metadata");
  if (metadata === undefined) return;
  const generation = numberIn(metadata, "generation") ?? 0;
  if (generation < 0) report(["metadata", "generation"], `must be at least 0, got ${generation}`);
  let size = 0;
  for (const [key, value] of Object.entries(objectIn(metadata, "annotations") ?? {}))
    size += Buffer.byteLength(key) + (typeof value === "string" ? Buffer.byteLength(value) : 0);
  if (size > largestAnnotations)
    report(["metadata", "annotations"], `must be at most ${largestAnnotations} bytes, got ${size}`);
  validateOwners(metadata, report);
  validateFinalizers(metadata, report);
  for (const [index, entry] of objectsIn(metadata, "managedFields").entries()) {
    const operation = textIn(entry, "operation");
    if (operation !== "Apply" && operation !== "Update")
      report(["metadata", "managedFields", index, "operation"], `must be Apply or Update, got ${operation || "none"}`);
  }
}

function validateOwners(metadata: JsonObject, report: Report): void {
  let controllers = 0;
  for (const [index, owner] of objectsIn(metadata, "ownerReferences").entries()) {
    const path = ["metadata", "ownerReferences", index];
    for (const field of ["apiVersion", "kind", "name", "uid"] as const)
      if (textIn(owner, field) === "") report([...path, field], "must not be empty");
    if (owner.apiVersion === "v1" && owner.kind === "Event") report([...path, "kind"], "must not be Event");
    if (owner.controller === true && ++controllers > 1)
      report([...path, "controller"], "must be true for one owner only");
  }
}

function validateFinalizers(metadata: JsonObject, report: Report): void {
  const finalizers = textsIn(metadata, "finalizers");
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion"))
    report(["metadata", "finalizers"], "must not have both orphan and foregroundDeletion");
  for (const [index, finalizer] of finalizers.entries()) {
    if (!finalizer.includes("/") && !ownFinalizers.has(finalizer) && isQualifiedName(finalizer))
      report(["metadata", "finalizers", index], `should have a domain and a path, got ${finalizer}`, accepted);
  }
}
