import { type Json, stringAt } from "./manifest.ts";

/** The annotations that make a class the one of whoever names none. */
const annotations: ReadonlyMap<string, readonly string[]> = new Map([
  ["networking.k8s.io/IngressClass", ["ingressclass.kubernetes.io/is-default-class"]],
  [
    "storage.k8s.io/StorageClass",
    ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"],
  ],
]);

/** The annotation that makes a class, of a kind given as `storage.k8s.io/StorageClass`, the default; undefined if it is not. */
export function defaultClassAnnotation(groupKind: string, manifest: Json): string | undefined {
  return annotations.get(groupKind)?.find((name) => stringAt(manifest, "metadata", "annotations", name) === "true");
}
