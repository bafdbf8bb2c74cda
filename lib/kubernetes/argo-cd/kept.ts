import { groupKindOf } from "../kinds.ts";
import { type Manifest, objectAt, stringAt } from "../manifest.ts";
import { compareOptionsAnnotation, syncOptionsAnnotation } from "./annotations.ts";
import { syncOptionsOf } from "./sync-options.ts";

/**
 * With these annotations an object that is gone in Git, alone or with its Application, stays in the cluster, and Argo CD does not
 * call it a difference. `confirm` would ask a person instead, and the Application above would wait for the answer, whatever else
 * there is to sync.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/compare-options/#ignoring-resources-that-are-extraneous
 */
export const keptAnnotations = {
  [syncOptionsAnnotation]: "Prune=false,Delete=false",
  [compareOptionsAnnotation]: "IgnoreExtraneous",
} as const;

/** Kinds whose objects take along, when they are deleted, what no commit brings back. */
const irreplaceable: ReadonlySet<string> = new Set([
  "/Namespace",
  "/PersistentVolume",
  "/PersistentVolumeClaim",
  "apiextensions.k8s.io/CustomResourceDefinition",
]);

/** The object with `keptAnnotations`, if it is irreplaceable and does not say itself what becomes of it. */
export function kept(manifest: Manifest): Manifest {
  if (!irreplaceable.has(groupKindOf(manifest))) return manifest;
  if (syncOptionsOf(manifest).some((option) => /^(Prune|Delete)=/.test(option))) return manifest;
  const annotations = objectAt(manifest, "metadata", "annotations");
  const added = Object.entries(keptAnnotations).map(([name, value]): [string, string] => {
    const own = stringAt(annotations, name);
    return [name, own === undefined ? value : `${own},${value}`];
  });
  const metadata = { ...manifest.metadata, annotations: { ...annotations, ...Object.fromEntries(added) } };
  return { ...manifest, metadata };
}
