import { isLabelKey, isLabelValue } from "./label.ts";

/** A taint of a node in its parts. */
export interface TaintParts {
  readonly key: string;
  /** Empty without one. */
  readonly value: string;
  readonly effect: string;
}

/** The parts of `dedicated=storage:NoSchedule`; all of them empty for what has another form. */
export function taintParts(text: string): TaintParts {
  const [, key = "", value = "", effect = ""] =
    /^([^=:]+)(?:=([^=:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/.exec(text) ?? [];
  return { key, value, effect };
}

/**
 * Whether a text is a taint of a node: a key, perhaps a value, and an effect, like `dedicated=storage:NoSchedule`.
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
 */
export function isTaint(text: string): boolean {
  const { key, value } = taintParts(text);
  return isLabelKey(key) && isLabelValue(value);
}
