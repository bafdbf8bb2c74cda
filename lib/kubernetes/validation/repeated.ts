import { quote } from "../../errors.ts";
import type { Field } from "./field.ts";

/** Reports each field whose text an earlier one has; empty ones are left out, unless told otherwise. */
export function mustNotRepeat(fields: readonly Field[], { empty = false }: { readonly empty?: boolean } = {}): void {
  if (fields.length < 2) return;
  const seen = new Set<string>();
  for (const field of fields) {
    if (field.text === "" && !empty) continue;
    if (seen.has(field.text)) field.report(`repeats ${quote(field.text)}`);
    seen.add(field.text);
  }
}
