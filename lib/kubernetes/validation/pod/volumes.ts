import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { validateClaimSpec } from "../claim-spec.ts";
import { has, objectIn, objectsIn, textIn } from "../fields.ts";
import { hasBackstep, isDnsLabel, isDnsSubdomain } from "../formats.ts";
import type { Report } from "../validator.ts";
import { validateVolumeSource } from "../volume-sources.ts";
import { validateProjections } from "./projected-volume.ts";
import { validateDownwardItems, validateItems, validateLocalPath } from "./volume-files.ts";

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
    if (value !== undefined && has(value, "items")) validateItems(value, [...path, source], report);
  }
  const downward = objectIn(volume, "downwardAPI");
  if (downward !== undefined) {
    validateDownwardItems(downward, [...path, "downwardAPI"], report);
  }
  const projected = objectIn(volume, "projected");
  if (projected !== undefined) validateProjections(projected, [...path, "projected"], report);
  const secret = objectIn(objectIn(volume, "csi") ?? volume, "nodePublishSecretRef");
  if (secret !== undefined && !isDnsSubdomain(textIn(secret, "name"))) {
    const got = JSON.stringify(textIn(secret, "name"));
    report([...path, "csi", "nodePublishSecretRef", "name"], `must be a DNS name, got ${got}`);
  }
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

/** The volumes of a pod by name; `claims` are those that a StatefulSet adds. */
export function volumesByName(spec: JsonObject, claims: readonly string[]): ReadonlyMap<string, JsonObject> {
  const volumes = new Map<string, JsonObject>();
  for (const volume of objectsIn(spec, "volumes")) volumes.set(textIn(volume, "name"), volume);
  for (const name of claims) volumes.set(name, { name, persistentVolumeClaim: { claimName: name } });
  return volumes;
}
