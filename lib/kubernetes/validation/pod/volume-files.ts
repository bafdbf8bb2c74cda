import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { objectIn, objectsIn, textIn } from "../fields.ts";
import { hasBackstep } from "../formats.ts";
import { accepted, type Report } from "../validator.ts";
import { validateFieldReference, validateResourceReference } from "./downward-api.ts";

/** The keys of a Secret or ConfigMap that become files. */
export function validateItems(source: JsonObject, path: Path, report: Report): void {
  const items = objectsIn(source, "items");
  for (const [index, item] of items.entries())
    validateFile(textIn(item, "path"), [...path, "items", index, "path"], report);
  warnOfOverlaps(items, [...path, "items"], report);
}

/** The fields of a pod that become files. */
export function validateDownwardItems(source: JsonObject, path: Path, report: Report): void {
  for (const [index, item] of objectsIn(source, "items").entries()) {
    const at = [...path, "items", index];
    validateFile(textIn(item, "path"), [...at, "path"], report);
    const field = objectIn(item, "fieldRef");
    if (field !== undefined) validateFieldReference(field, [...at, "fieldRef"], report);
    const resource = objectIn(item, "resourceFieldRef");
    if (resource === undefined) continue;
    validateResourceReference(resource, [...at, "resourceFieldRef"], report);
    if (textIn(resource, "containerName") === "")
      report([...at, "resourceFieldRef", "containerName"], "is missing", { expected: "the name of a container" });
  }
  warnOfOverlaps(objectsIn(source, "items"), [...path, "items"], report);
}

/** A file in a volume whose names that begin with `..` are Kubernetes' own. */
export function validateFile(file: string, path: Path, report: Report): void {
  if (validateLocalPath(file, path, report) && file.startsWith(".."))
    report(path, `must not begin with .., got ${file}`);
}

/** A path inside a volume; returns whether it is one. */
export function validateLocalPath(file: string, path: Path, report: Report): boolean {
  if (file.startsWith("/")) report(path, `must be a relative path, got ${file}`);
  else if (hasBackstep(file)) report(path, `must not contain .., got ${file}`);
  else return true;
  return false;
}

/** Two files of one path, or a file where another has its folder. */
function warnOfOverlaps(items: readonly JsonObject[], path: Path, report: Report): void {
  const files = new Set<string>();
  for (const [index, item] of items.entries()) {
    const file = textIn(item, "path");
    if (file === "") continue;
    const other = [...files].find(
      (known) => known === file || known.startsWith(`${file}/`) || file.startsWith(`${known}/`),
    );
    if (other !== undefined) report([...path, index, "path"], `overlaps with ${other}, got ${file}`, accepted);
    files.add(file);
  }
}
