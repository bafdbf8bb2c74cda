import { ListValue, type Value } from "../value.ts";
import { identityOf } from "./equality.ts";

/** `+` of two lists: one after the other, or a merge when the left one is a set or has keys. */
export function addLists(left: ListValue, right: ListValue): ListValue {
  const { identity } = left;
  if (identity === "atomic") return new ListValue([...left.items, ...right.items]);
  const merged = new Map<unknown, Value>(left.items.map((item) => [identityOf(item, identity), item]));
  for (const item of right.items) merged.set(identityOf(item, identity), item);
  return new ListValue([...merged.values()], identity);
}
