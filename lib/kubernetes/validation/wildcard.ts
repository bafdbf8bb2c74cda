import type { Field } from "./field.ts";

/** Reports a list of strings that has others beside `*`, which stands for all. */
export function mustBeAloneAsWildcard(list: Field): void {
  if (list.items.length > 1 && list.texts().includes("*"))
    list.report("must have nothing beside *, which stands for all");
}
