import { type Manifest, stringAt } from "./manifest.ts";
import { Scopes } from "./scopes.ts";

const knownScopes = new Scopes();

/** The label that the API server gives every namespace, with its name. */
export const namespaceNameLabel = "kubernetes.io/metadata.name";

/**
 * The namespace that an object goes to: `default` when it names none, and the empty string for what lies in no namespace.
 * @param scopes @default - without definitions, which is enough for kinds of Kubernetes
 */
export function namespaceOf(manifest: Manifest, scopes = knownScopes): string {
  return stringAt(manifest.metadata, "namespace") ?? (scopes.isClusterScoped(manifest) ? "" : "default");
}

/** Whether an object says itself which namespace it goes to. Otherwise whoever applies it decides. */
export function namesNamespace({ metadata }: Manifest): boolean {
  return stringAt(metadata, "namespace") !== undefined;
}
