import { ownRegistry } from "../../../lib/portal/annotations.ts";

/** Whether a ConfigMap is the one that is synthesized, which only those write who decide about the cluster. */
export function isOwnRegistry({ namespace, name }: { readonly namespace: string; readonly name: string }): boolean {
  return namespace === ownRegistry.namespace && name === ownRegistry.name;
}
