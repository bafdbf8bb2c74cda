import { readConfiguration } from "../configuration.ts";
import { isJsonObject, type JsonObject, valueAt } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { PodSpec, PodTemplate } from "../pods.ts";
import type { Refer } from "./reference.ts";

/** What pods need before they can start. What they mark as optional is left out. */
export function podReferences(pod: PodTemplate, refer: Refer): void {
  podReferencesBesideConfiguration(pod, refer);
  readConfiguration(pod, ({ kind, name, path: at, keys, optional }) => {
    if (!optional) refer(kind === "Secret" ? "/Secret" : "/ConfigMap", at, name, { keys });
  });
}

/** The same without the ConfigMaps and Secrets that they read: pods wait for those by themselves. */
export function podReferencesBesideConfiguration(pod: PodSpec, refer: Refer): void {
  const { spec, path, volumes } = pod;
  for (const field of ["serviceAccountName", "serviceAccount"]) {
    if (spec[field] === undefined) continue;
    refer("/ServiceAccount", [...path, "spec", field], spec[field]);
    break;
  }
  for (const [field, kind] of [
    ["priorityClassName", "scheduling.k8s.io/PriorityClass"],
    ["runtimeClassName", "node.k8s.io/RuntimeClass"],
  ] as const) {
    if (spec[field] !== undefined) refer(kind, [...path, "spec", field], spec[field], { namespace: "" });
  }
  if (Array.isArray(spec.imagePullSecrets)) {
    for (const [index, secret] of spec.imagePullSecrets.entries()) {
      refer("/Secret", [...path, "spec", "imagePullSecrets", index, "name"], valueAt(secret, "name"));
    }
  }
  for (let index = 0; index < volumes.length; index++) {
    const volume = volumes[index];
    if (isJsonObject(volume)) volumeReferences(volume, [...path, "spec", "volumes", index], refer);
  }
}

function volumeReferences(volume: JsonObject, path: Path, refer: Refer): void {
  const { persistentVolumeClaim: claim, ephemeral, csi } = volume;
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
