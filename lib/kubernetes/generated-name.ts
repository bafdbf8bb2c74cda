import { isHook } from "./argo-cd/hooks.ts";
import { isJsonObject, isManifest, type Json, type Manifest, objectAt, stringAt } from "./manifest.ts";

/**
 * A hook of Argo CD's that asks the API server for a name, with what that name begins with: `migrate` of `migrate-`. Undefined
 * for everything else, of which every sync would make another one.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/#send-message-to-slack-when-sync-completes
 */
export function withGeneratedName(value: Json): Manifest | undefined {
  const prefix = stringAt(value, "metadata", "generateName") ?? "";
  if (!isJsonObject(value) || prefix === "" || (stringAt(value, "metadata", "name") ?? "") !== "") return undefined;
  if (!isHook(value)) return undefined;
  const named = { ...value, metadata: { ...objectAt(value, "metadata"), name: generatedName(prefix) } };
  return isManifest(named) ? named : undefined;
}

/** What stands for a name that the API server makes. */
export function generatedName(prefix: string): string {
  return prefix.replace(/[-.]+$/, "") || prefix;
}

/** Whether an object has a name that only stands for the one that the API server makes. */
export function hasGeneratedName({ metadata }: Manifest): boolean {
  const prefix = stringAt(metadata, "generateName") ?? "";
  return prefix !== "" && metadata.name === generatedName(prefix);
}
