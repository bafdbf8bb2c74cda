import { deprecationOfNodeLabel } from "./deprecated-node-labels.ts";
import type { Field } from "./field.ts";

/** Warns of a label of nodes that is deprecated, which is the value of the field unless another one is given. */
export function warnOfNodeLabel(field: Field, label: string = field.text): void {
  const deprecation = deprecationOfNodeLabel(label);
  if (deprecation !== undefined) field.warn(deprecation);
}
