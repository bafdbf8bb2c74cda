import { isLabelKey, isLabelValue } from "./label.ts";

/**
 * Whether a text is a taint of a node: a key, perhaps a value, and an effect, like `dedicated=storage:NoSchedule`.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function isTaint(text: string): boolean {
  const [, key = "", value = ""] =
    /^([^=:]+)(?:=([^=:]*))?:(?:NoSchedule|PreferNoSchedule|NoExecute)$/.exec(text) ?? [];
  return isLabelKey(key) && isLabelValue(value);
}
