import type { Field } from "./field.ts";
import { validateLabelSelector } from "./label-selector.ts";

/** A LabelSelector that is in a field, or is not. */
export function validateSelector(field: Field): void {
  if (field.isSet) validateLabelSelector(field.object, field.path, field.reporter);
}
