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
export function describeRef({ kind, namespace, name }: ObjectRef): string {
  return `${kind} ${namespace === null ? "" : `${namespace}/`}${name}`;
}
