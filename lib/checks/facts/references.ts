import { hasOwnNeeds, ownNeeds } from "../../kubernetes/references/needs.ts";
import { podReferences } from "../../kubernetes/references/pods.ts";
import { type Refer, type Reference, referrer } from "../../kubernetes/references/reference.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";
import type { CheckPod } from "./pods.ts";
import type { ObjectType } from "./types.ts";

/** An object to check names another one. */
export type CheckReference = Reference<CheckObject>;

/** Every name by which one object refers to another, by the kind that is meant: `/Secret`, `storage.k8s.io/StorageClass`. */
export function collectReferences(
  types: readonly ObjectType[],
  pods: readonly CheckPod[],
): ReadonlyMap<string, readonly CheckReference[]> {
  const references = new Map<string, CheckReference[]>();
  const take = (kind: string, reference: CheckReference) => {
    valueFor(references, kind, () => []).push(reference);
  };
  const from = (object: CheckObject): Refer => referrer(object, object.manifest, take);
  for (const { groupKind, objects } of types) {
    if (!hasOwnNeeds(groupKind)) continue;
    for (const object of objects) ownNeeds(groupKind, object.manifest, from(object));
  }
  for (const pod of pods) podReferences(pod, from(pod.object));
  return references;
}
