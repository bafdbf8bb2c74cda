import { apiGroupOf, isJsonObject, type Json, type Manifest } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Refer } from "./reference.ts";

/** Fields that name a class of the cluster, by a convention that operators share with Kubernetes' own objects. */
const classes: ReadonlyMap<string, string> = new Map([
  ["ingressClassName", "networking.k8s.io/IngressClass"],
  ["priorityClassName", "scheduling.k8s.io/PriorityClass"],
  ["runtimeClassName", "node.k8s.io/RuntimeClass"],
  ["storageClassName", "storage.k8s.io/StorageClass"],
  ["volumeSnapshotClassName", "snapshot.storage.k8s.io/VolumeSnapshotClass"],
]);

/** API groups whose objects hold such fields of other objects: the values of charts, and patterns. */
const foreign: ReadonlySet<string> = new Set([
  "argoproj.io",
  "helm.cattle.io",
  "helm.toolkit.fluxcd.io",
  "kyverno.io",
  "policies.kyverno.io",
]);

/** The classes that a custom resource names, wherever they stand in it. */
export function classReferences({ apiVersion, spec }: Manifest, refer: Refer): void {
  if (!foreign.has(apiGroupOf(apiVersion))) visit(spec, ["spec"], refer);
}

function visit(value: Json | undefined, path: Path, refer: Refer): void {
  if (typeof value !== "object" || value === null) return;
  if (!isJsonObject(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item === "object") visit(item, [...path, index], refer);
    }
    return;
  }
  for (const key in value) {
    const kind = classes.get(key);
    if (kind !== undefined) refer(kind, [...path, key], value[key], { namespace: "" });
    else if (typeof value[key] === "object") visit(value[key], [...path, key], refer);
  }
}
