import { isDeepStrictEqual } from "node:util";
import { isCustomGroup } from "../kinds.ts";
import { apiGroupOf, type JsonObject } from "../manifest.ts";
import { has, numberIn, objectIn, objectsIn, textIn, textsIn } from "./fields.ts";
import { isDnsSubdomain, isQualifiedName } from "./formats.ts";
import { accepted, type Report } from "./validator.ts";

/** API groups in which all names are DNS names. */
const plainGroups = new Set(["", "apps", "batch"]);
const largestAnnotations = 256 * 1024;
const ownFinalizers = new Set(["foregroundDeletion", "kubernetes", "orphan"]);
/** API groups whose kinds the API server asks for less than others. */
const laxGroups = new Set([
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "coordination.k8s.io",
  "node.k8s.io",
  "policy",
]);

/** What the API server asks of the metadata of every object. */
export function validateMetadata(object: JsonObject, report: Report): void {
  const metadata = objectIn(object, "metadata");
  if (metadata === undefined) return;
  const prefix = textIn(metadata, "generateName");
  // What is put behind it begins with a letter or a digit.
  if (prefix !== "" && plainGroups.has(apiGroupOf(textIn(object, "apiVersion"))) && !isDnsSubdomain(`${prefix}a`))
    report(["metadata", "generateName"], `must be the beginning of a DNS name, got ${JSON.stringify(prefix)}`);
  const generation = numberIn(metadata, "generation") ?? 0;
  if (generation < 0) report(["metadata", "generation"], `must be at least 0, got ${generation}`);
  const annotations = objectIn(metadata, "annotations");
  const size = annotations === undefined ? 0 : sizeOf(annotations);
  if (size > largestAnnotations)
    report(["metadata", "annotations"], `must be at most ${largestAnnotations} bytes, got ${size}`);
  if (has(metadata, "ownerReferences")) validateOwners(metadata, report);
  if (has(metadata, "finalizers")) validateFinalizers(object, metadata, report);
  if (has(metadata, "managedFields")) validateManagers(metadata, report);
}

function validateManagers(metadata: JsonObject, report: Report): void {
  for (const [index, entry] of objectsIn(metadata, "managedFields").entries()) {
    const operation = textIn(entry, "operation");
    if (operation !== "Apply" && operation !== "Update")
      report(["metadata", "managedFields", index, "operation"], `must be Apply or Update, got ${operation || "none"}`);
  }
}

/** Bytes of the keys and values of annotations. */
function sizeOf(annotations: JsonObject): number {
  let size = 0;
  for (const [key, value] of Object.entries(annotations))
    size += Buffer.byteLength(key) + (typeof value === "string" ? Buffer.byteLength(value) : 0);
  return size;
}

function validateOwners(metadata: JsonObject, report: Report): void {
  const owners = objectsIn(metadata, "ownerReferences");
  let controllers = 0;
  for (const [index, owner] of owners.entries()) {
    const path = ["metadata", "ownerReferences", index];
    if (owners.slice(0, index).some((other) => isDeepStrictEqual(other, owner))) {
      report(path, "repeats another owner, and is dropped", accepted);
      continue;
    }
    for (const field of ["apiVersion", "kind", "name", "uid"] as const)
      if (textIn(owner, field) === "") report([...path, field], "must not be empty");
    if (owner.apiVersion === "v1" && owner.kind === "Event") report([...path, "kind"], "must not be Event");
    if (owner.controller === true && ++controllers > 1)
      report([...path, "controller"], "must be true for one owner only");
  }
}

function validateFinalizers(object: JsonObject, metadata: JsonObject, report: Report): void {
  const finalizers = textsIn(metadata, "finalizers");
  if (finalizers.includes("orphan") && finalizers.includes("foregroundDeletion"))
    report(["metadata", "finalizers"], "must not have both orphan and foregroundDeletion");
  const group = apiGroupOf(textIn(object, "apiVersion"));
  if (laxGroups.has(group)) return;
  const isCustom = isCustomGroup(group);
  for (const [index, finalizer] of finalizers.entries()) {
    if (finalizer.includes("/") || ownFinalizers.has(finalizer) || !isQualifiedName(finalizer)) continue;
    const path = ["metadata", "finalizers", index];
    if (!isCustom) report(path, `must have a domain and a path, got ${finalizer}`);
    // A domain alone is usual, as in that of Argo CD.
    else if (!finalizer.includes(".")) report(path, `should have a domain, got ${finalizer}`, accepted);
  }
}
