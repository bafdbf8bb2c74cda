import { isJsonObject, type Json, type JsonObject, stringAt, valueAt } from "../../../kubernetes/manifest.ts";
import type { Path } from "../../../kubernetes/path.ts";
import { valueFor } from "../../../value-for.ts";
import type { Container, PodTemplate } from "../pods.ts";
import type { Place, Refer } from "../reference.ts";

/** What pods need before they can start. What they mark as optional is left out. */
export function podReferences(pod: PodTemplate, refer: Refer): void {
  const { spec, path, containers, volumes } = pod;
  for (const field of ["serviceAccountName", "serviceAccount"]) {
    if (spec[field] === undefined) continue;
    refer("/ServiceAccount", [...path, "spec", field], spec[field]);
    break;
  }
  if (spec.priorityClassName !== undefined) {
    const priorityClass = [...path, "spec", "priorityClassName"];
    refer("scheduling.k8s.io/PriorityClass", priorityClass, spec.priorityClassName, { namespace: "" });
  }
  if (Array.isArray(spec.imagePullSecrets)) {
    for (const [index, secret] of spec.imagePullSecrets.entries()) {
      refer("/Secret", [...path, "spec", "imagePullSecrets", index, "name"], valueAt(secret, "name"));
    }
  }
  if (volumes.length > 0) {
    const subPaths = subPathsOf(containers);
    for (const [index, volume] of volumes.entries()) {
      if (!isJsonObject(volume)) continue;
      const files = subPaths.get(volume.name ?? "") ?? [];
      volumeReferences(volume, [...path, "spec", "volumes", index], files, refer);
    }
  }
  for (const container of containers) environmentReferences(container, refer);
}

function volumeReferences(volume: JsonObject, path: Path, files: readonly Place<string>[], refer: Refer): void {
  const { secret, configMap, projected, persistentVolumeClaim: claim, ephemeral, csi } = volume;
  if (isJsonObject(secret)) mapped("/Secret", secret, "secretName", [...path, "secret"], files, refer);
  if (isJsonObject(configMap)) mapped("/ConfigMap", configMap, "name", [...path, "configMap"], files, refer);
  if (isJsonObject(projected) && Array.isArray(projected.sources)) {
    for (const [index, source] of projected.sources.entries()) {
      const at = [...path, "projected", "sources", index];
      if (!isJsonObject(source)) continue;
      if (isJsonObject(source.secret)) mapped("/Secret", source.secret, "name", [...at, "secret"], [], refer);
      if (isJsonObject(source.configMap))
        mapped("/ConfigMap", source.configMap, "name", [...at, "configMap"], [], refer);
    }
  }
  if (isJsonObject(claim)) {
    refer("/PersistentVolumeClaim", [...path, "persistentVolumeClaim", "claimName"], claim.claimName);
  }
  if (isJsonObject(ephemeral)) {
    const field = ["volumeClaimTemplate", "spec", "storageClassName"];
    const name = valueAt(ephemeral, ...field);
    refer("storage.k8s.io/StorageClass", [...path, "ephemeral", ...field], name, { namespace: "" });
  }
  if (isJsonObject(csi)) {
    refer("/Secret", [...path, "csi", "nodePublishSecretRef", "name"], valueAt(csi, "nodePublishSecretRef", "name"));
  }
}

/** A Secret or ConfigMap as files: the listed keys, or those that containers mount one by one. */
function mapped(
  kind: string,
  source: JsonObject,
  nameField: string,
  path: Path,
  files: readonly Place<string>[],
  refer: Refer,
): void {
  if (source.optional === true) return;
  const listed = Array.isArray(source.items) ? keysOf(source.items, path) : [];
  refer(kind, [...path, nameField], source[nameField], { keys: listed.length > 0 ? listed : files });
}

function keysOf(items: readonly Json[], path: Path): Place<string>[] {
  return items.flatMap((item, index) => {
    const key = stringAt(item, "key");
    return key === undefined ? [] : [{ value: key, path: [...path, "items", index, "key"] }];
  });
}

function environmentReferences({ env, value: { envFrom }, path }: Container, refer: Refer): void {
  for (const [index, variable] of env.entries()) {
    if (!isJsonObject(variable) || !isJsonObject(variable.valueFrom)) continue;
    const { secretKeyRef, configMapKeyRef } = variable.valueFrom;
    const at = [...path, "env", index, "valueFrom"];
    if (isJsonObject(secretKeyRef)) keyed("/Secret", secretKeyRef, [...at, "secretKeyRef"], refer);
    if (isJsonObject(configMapKeyRef)) keyed("/ConfigMap", configMapKeyRef, [...at, "configMapKeyRef"], refer);
  }
  if (!Array.isArray(envFrom)) return;
  for (const [index, source] of envFrom.entries()) {
    if (!isJsonObject(source)) continue;
    const at = [...path, "envFrom", index];
    if (isJsonObject(source.secretRef)) keyed("/Secret", source.secretRef, [...at, "secretRef"], refer);
    if (isJsonObject(source.configMapRef)) keyed("/ConfigMap", source.configMapRef, [...at, "configMapRef"], refer);
  }
}

/** A `{ name, key }`. */
export function keyed(kind: string, source: JsonObject, path: Path, refer: Refer, namespace?: string): void {
  if (source.optional === true) return;
  const keys = typeof source.key === "string" ? [{ value: source.key, path: [...path, "key"] }] : [];
  refer(kind, [...path, "name"], source.name, { keys, namespace });
}

/** By volume, the files of it that containers mount alone. */
function subPathsOf(containers: readonly Container[]): ReadonlyMap<Json, Place<string>[]> {
  const subPaths = new Map<Json, Place<string>[]>();
  for (const { value, path } of containers) {
    if (!Array.isArray(value.volumeMounts)) continue;
    for (const [index, mount] of value.volumeMounts.entries()) {
      const [volume, subPath] = [valueAt(mount, "name"), stringAt(mount, "subPath")];
      if (volume === undefined || subPath === undefined || subPath === "" || subPath.includes("/")) continue;
      const place = { value: subPath, path: [...path, "volumeMounts", index, "subPath"] };
      valueFor(subPaths, volume, () => []).push(place);
    }
  }
  return subPaths;
}
