import { isClusterScoped } from "./kinds.ts";
import { type Manifest, stringAt } from "./manifest.ts";

/** The namespace that an object goes to: `default` when it names none, and the empty string for what lies in no namespace. */
export function namespaceOf(manifest: Manifest): string {
  return stringAt(manifest.metadata, "namespace") ?? (isClusterScoped(manifest) ? "" : "default");
}
