import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { validateClaimSpec } from "../claim-spec.ts";
import { objectIn, objectsIn, textIn } from "../fields.ts";
import { hasBackstep, isDnsLabel } from "../formats.ts";
import { accepted, type Report } from "../validator.ts";
import { validateVolumeSource } from "../volume-sources.ts";
import { validateFieldReference, validateResourceReference } from "./downward-api.ts";
import { validateProjections } from "./projected-volume.ts";

/** The volumes of a pod. `podName` is that of a Pod; templates have none. */
export function validateVolumes(spec: JsonObject, path: Path, podName: string | undefined, report: Report): void {
  for (const [index, volume] of objectsIn(spec, "volumes").entries())
    validateVolume(volume, [...path, "volumes", index], podName, report);
}

function validateVolume(volume: JsonObject, path: Path, podName: string | undefined, report: Report): void {
  validateVolumeSource(volume, path, report);
  const hostPath = objectIn(volume, "hostPath");
  if (hostPath !== undefined && hasBackstep(textIn(hostPath, "path")))
    report([...path, "hostPath", "path"], `must not contain .., got ${textIn(hostPath, "path")}`);
  for (const source of ["secret", "configMap"] as const) {
    const value = objectIn(volume, source);
    if (value !== undefined) validateItems(value, [...path, source], report);
  }
  const downward = objectIn(volume, "downwardAPI");
  if (downward !== undefined) {
    validateDownwardItems(downward, [...path, "downwardAPI"], report);
    warnOfOverlaps(objectsIn(downward, "items"), [...path, "downwardAPI", "items"], report);
  }
  const projected = objectIn(volume, "projected");
  if (projected !== undefined) validateProjections(projected, [...path, "projected"], report);
  const gitRepo = objectIn(volume, "gitRepo");
  if (gitRepo !== undefined) validateLocalPath(textIn(gitRepo, "directory"), [...path, "gitRepo", "directory"], report);
  const template = objectIn(objectIn(volume, "ephemeral") ?? volume, "volumeClaimTemplate");
  if (template !== undefined) {
    const spec = objectIn(template, "spec");
    if (spec !== undefined) validateClaimSpec(spec, [...path, "ephemeral", "volumeClaimTemplate", "spec"], report);
    const claim = `${podName}-${textIn(volume, "name")}`;
    if (podName !== undefined && !isDnsLabel(claim) && claim.length > 253)
      report([...path, "name"], `makes a claim whose name has more than 253 characters, got ${textIn(volume, "name")}`);
  }
}

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
}

/** A file in a volume whose names that begin with `..` are Kubernetes' own. */
export function validateFile(file: string, path: Path, report: Report): void {
  if (validateLocalPath(file, path, report) && file.startsWith(".."))
    report(path, `must not begin with .., got ${file}`);
}

/** A path inside a volume; returns whether it is one. */
function validateLocalPath(file: string, path: Path, report: Report): boolean {
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

/** The volumes of a pod by name; `claims` are those that a StatefulSet adds. */
export function volumesByName(spec: JsonObject, claims: readonly string[]): ReadonlyMap<string, JsonObject> {
  const volumes = new Map<string, JsonObject>();
  for (const volume of objectsIn(spec, "volumes")) volumes.set(textIn(volume, "name"), volume);
  for (const name of claims) volumes.set(name, { name, persistentVolumeClaim: { claimName: name } });
  return volumes;
}
