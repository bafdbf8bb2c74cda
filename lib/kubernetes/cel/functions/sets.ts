import type { ListValue } from "../value.ts";
import { listOf } from "./arguments.ts";
import { isEqual } from "./equality.ts";
import { type Overload, overload } from "./overload.ts";

function containsAll(set: ListValue, others: ListValue): boolean {
  return others.items.every((other) => set.items.some((item) => isEqual(item, other)));
}

/** Lists as sets. */
export const sets = (): readonly Overload[] => [
  overload("sets.contains(list<A>, list<A>): bool", (a, b) => containsAll(listOf(a), listOf(b))),
  overload(
    "sets.equivalent(list<A>, list<A>): bool",
    (a, b) => containsAll(listOf(a), listOf(b)) && containsAll(listOf(b), listOf(a)),
  ),
  overload("sets.intersects(list<A>, list<A>): bool", (a, b) =>
    listOf(a).items.some((item) => listOf(b).items.some((other) => isEqual(item, other))),
  ),
];
