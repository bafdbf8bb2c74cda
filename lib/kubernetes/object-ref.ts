import { groupKindOf } from "./kinds.ts";
import { type Manifest, stringAt } from "./manifest.ts";

/** Which object is meant. What is no Kubernetes object has the empty `apiVersion`. */
export interface ObjectRef {
  readonly apiVersion: string;
  readonly kind: string;
  /** Null when the object has none. */
  readonly namespace: string | null;
  readonly name: string;
}

export function refOf({ apiVersion, kind, metadata }: Manifest): ObjectRef {
  return { apiVersion, kind, namespace: stringAt(metadata, "namespace") ?? null, name: metadata.name };
}

/** An object as a person names it: `Deployment whoami/whoami`. */
export function describeRef({ kind, namespace, name }: Pick<ObjectRef, "kind" | "namespace" | "name">): string {
  return `${kind} ${namespace === null ? "" : `${namespace}/`}${name}`;
}

/** The same of the object itself. */
export function describeObject(manifest: Manifest): string {
  return describeRef(refOf(manifest));
}

/**
 * What makes two objects the same one in a cluster: API group and kind, namespace and name. An API version may change.
 * @param groupKind `apps/Deployment`, `/Service`
 */
export function identityOfRef(groupKind: string, { namespace, name }: Pick<ObjectRef, "namespace" | "name">): string {
  return `${groupKind}/${namespace ?? ""}/${name}`;
}

/** The same of the object itself. */
export function identityOf(manifest: Manifest): string {
  return identityOfRef(groupKindOf(manifest), refOf(manifest));
}
