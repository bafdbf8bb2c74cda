import { localStorage } from "../../k3s/packaged-components.ts";
import { defaultClassAnnotation } from "../../kubernetes/default-class.ts";
import type { Facts } from "./facts.ts";

/** The class of a claim that names none: that of the cluster, or of the manifests, or K3s' own. */
export function defaultStorageClass(facts: Facts): string {
  const kind = "storage.k8s.io/StorageClass";
  const annotated = facts.ofKind(kind).find(({ manifest }) => defaultClassAnnotation(kind, manifest) !== undefined);
  const declared = facts.cluster?.defaultStorageClass;
  return declared ?? annotated?.manifest.metadata.name ?? localStorage.storageClass;
}
