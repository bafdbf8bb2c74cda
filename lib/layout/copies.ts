import type { Manifest } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";

/**
 * Whether two objects of one identity are the same to the letter, so that a person may apply one before Argo CD runs and Argo CD
 * may then sync the other.
 */
export function isCopy(one: Manifest, other: Manifest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The objects without those that a person applies and Argo CD then syncs.
 * @param isByHand whether a person applies an object
 * @param clusterOf @default - all objects are of one cluster
 */
export function withoutCopies<T extends { readonly manifest: Manifest }>(
  objects: readonly T[],
  isByHand: (object: T) => boolean,
  clusterOf: (object: T) => string = () => "",
): T[] {
  const keyOf = (object: T) => `${clusterOf(object)}\n${identityOf(object.manifest)}`;
  const byHand = objects.filter(isByHand);
  if (byHand.length === 0) return [...objects];
  const wanted = new Set(byHand.map(keyOf));
  const synced = new Map<string, Manifest>();
  for (const object of objects) {
    if (isByHand(object)) continue;
    const key = keyOf(object);
    if (wanted.has(key)) synced.set(key, object.manifest);
  }
  return objects.filter((object) => {
    const original = isByHand(object) ? synced.get(keyOf(object)) : undefined;
    return original === undefined || !isCopy(original, object.manifest);
  });
}
