/** What a policy holds a change to, in CEL. */
export interface ChangeRules {
  /** Each is known to those after it, and to the validations. */
  readonly variables: readonly { readonly name: string; readonly expression: string }[];
  /** All must be true. */
  readonly validations: readonly string[];
}

/** What the API server itself writes into the metadata of an object that is changed. */
export const written = ["managedFields", "resourceVersion", "generation"] as const;

/**
 * CEL: two mappings are equal but for some keys. What is not named may not change, fields that a later Kubernetes adds included.
 * @param now expression of the mapping after the change
 * @param before expression of the mapping before it
 */
export function unchangedBut(now: string, before: string, keys: readonly string[]): string {
  const list = JSON.stringify(keys);
  // The server would read a path like object.spec by its schema, which has no keys to go through.
  return [
    `dyn(${now}).all(key, key in ${list} || (key in dyn(${before}) && dyn(${now})[key] == dyn(${before})[key]))`,
    `dyn(${before}).all(key, key in ${list} || key in dyn(${now}))`,
  ].join(" && ");
}
