import { EvaluationError } from "../cel-error.ts";
import { Duration, ListValue, Optional, Uint, type Value } from "../value.ts";
import { doubleOf, durationOf, intOf, listOf } from "./arguments.ts";
import { checkedInt, checkedUint } from "./arithmetic.ts";
import { compare } from "./comparison.ts";
import { isEqual } from "./equality.ts";
import { type Overload, overload } from "./overload.ts";

/** Longer than any list that the API server's cost limit lets an expression make. */
const maxRange = 1_000_000n;

export const comparableTypes = ["int", "uint", "double", "bool", "duration", "timestamp", "string", "bytes"];

function isSorted({ items }: ListValue): boolean {
  return items.every((item, at) => at === 0 || !(compare(items[at - 1] ?? null, item) > 0));
}

function best(list: ListValue, name: "min" | "max"): Value {
  const [first, ...rest] = list.items;
  if (first === undefined) throw new EvaluationError(`${name} called on empty list`);
  return rest.reduce(
    (best, item) => ((name === "min" ? compare(best, item) : compare(item, best)) > 0 ? item : best),
    first,
  );
}

/** By what the items are, as lists carry no types when they are evaluated. */
function sum({ items }: ListValue): Value {
  const [first] = items;
  if (typeof first === "number") return items.reduce((total: number, item) => total + doubleOf(item), 0);
  if (first instanceof Duration) return new Duration(total(items, (item) => durationOf(item).nanos));
  if (first instanceof Uint)
    return checkedUint(total(items, (item) => (item instanceof Uint ? item.value : intOf(item))));
  return checkedInt(total(items, intOf));
}

function total(items: readonly Value[], add: (item: Value) => bigint): bigint {
  return items.reduce((sum: bigint, item) => sum + add(item), 0n);
}

function position(index: number): bigint {
  return BigInt(index);
}

function range(count: bigint): ListValue {
  if (count > maxRange) throw new EvaluationError("list is too long");
  return new ListValue(Array.from({ length: Math.max(0, Number(count)) }, (_, at) => BigInt(at)));
}

function slice({ items }: ListValue, start: bigint, end: bigint): ListValue {
  if (start < 0n || end < 0n || start > end || end > items.length) {
    throw new EvaluationError(`cannot slice(${start}, ${end}), list is length ${items.length}`);
  }
  return new ListValue(items.slice(Number(start), Number(end)));
}

function flatten(items: readonly Value[], depth: bigint): readonly Value[] {
  if (depth < 0n) throw new EvaluationError("level must be non-negative");
  if (depth === 0n) return items;
  return items.flatMap((item) => (item instanceof ListValue ? flatten(item.items, depth - 1n) : [item]));
}

function distinct(items: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  for (const item of items) if (!kept.some((other) => isEqual(other, item))) kept.push(item);
  return kept;
}

/** The items in the order of their keys. */
export function sortedBy(items: readonly Value[], keys: readonly Value[]): ListValue {
  const order = items.map((_, at) => at);
  return new ListValue(
    order.sort((a, b) => compare(keys[a] ?? null, keys[b] ?? null)).flatMap((at) => items.slice(at, at + 1)),
  );
}

/** Methods of lists, those of CEL and those of Kubernetes. */
export const lists = (): readonly Overload[] => [
  ...comparableTypes.flatMap((type) => [
    overload(`list<${type}>.isSorted(): bool`, (list) => isSorted(listOf(list))),
    overload(`list<${type}>.min(): ${type}`, (list) => best(listOf(list), "min")),
    overload(`list<${type}>.max(): ${type}`, (list) => best(listOf(list), "max")),
    overload(`list<${type}>.sort(): list<${type}>`, (list) => sortedBy(listOf(list).items, listOf(list).items)),
  ]),
  ...["int", "uint", "double", "duration"].map((type) =>
    overload(`list<${type}>.sum(): ${type}`, (list) => sum(listOf(list))),
  ),
  overload("list<A>.indexOf(A): int", (list, item) =>
    position(listOf(list).items.findIndex((other) => isEqual(other, item ?? null))),
  ),
  overload("list<A>.lastIndexOf(A): int", (list, item) =>
    position(listOf(list).items.findLastIndex((other) => isEqual(other, item ?? null))),
  ),
  overload("list<A>.slice(int, int): list<A>", (list, start, end) => slice(listOf(list), intOf(start), intOf(end))),
  overload("list<list<A>>.flatten(): list<A>", (list) => new ListValue(flatten(listOf(list).items, 1n))),
  overload(
    "list<dyn>.flatten(int): list<dyn>",
    (list, depth) => new ListValue(flatten(listOf(list).items, intOf(depth))),
  ),
  overload("lists.range(int): list<int>", (count) => range(intOf(count))),
  overload("list<A>.reverse(): list<A>", (list) => new ListValue(listOf(list).items.toReversed())),
  overload("list<A>.distinct(): list<A>", (list) => new ListValue(distinct(listOf(list).items))),
  overload("list<A>.first(): optional<A>", (list) => new Optional(listOf(list).items[0])),
  overload("list<A>.last(): optional<A>", (list) => new Optional(listOf(list).items.at(-1))),
];
