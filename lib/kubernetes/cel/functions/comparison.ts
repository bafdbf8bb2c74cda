import { noSuchOverload } from "../cel-error.ts";
import { Duration, keyOf, type ListValue, type MapValue, Timestamp, type Value } from "../value.ts";
import { boolOf, listOf, mapOf } from "./arguments.ts";
import { compareBytes, isEqual, numberOf } from "./equality.ts";
import { type Overload, overload } from "./overload.ts";

/** Less than 0, 0, more than 0; NaN when one of them is. */
export function compare(a: Value, b: Value): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined)
    return left < right ? -1 : left > right ? 1 : left <= right ? 0 : Number.NaN;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (a instanceof Timestamp && b instanceof Timestamp) return Number(a.nanos - b.nanos);
  if (a instanceof Duration && b instanceof Duration) return Number(a.nanos - b.nanos);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
  throw noSuchOverload();
}

/** By code points, which is the order of UTF-8; `<` compares UTF-16. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return /[\ud800-\udfff]/.test(a + b)
    ? compareBytes(new TextEncoder().encode(a), new TextEncoder().encode(b))
    : a < b
      ? -1
      : 1;
}

const alike = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];
const numbers = ["int", "uint", "double"];
/** Numbers compare with numbers of every type, everything else with its own type. */
const comparablePairs = [
  ...alike.map((type) => `${type}, ${type}`),
  ...numbers.flatMap((a) => numbers.filter((b) => b !== a).map((b) => `${a}, ${b}`)),
];

function ordered(operator: string, test: (order: number) => boolean): readonly Overload[] {
  return comparablePairs.map((pair) =>
    overload(`${operator}(${pair}): bool`, (a, b) => test(compare(a ?? null, b ?? null))),
  );
}

function contains(list: ListValue, value: Value): boolean {
  return list.items.some((item) => isEqual(item, value));
}

function hasKey(map: MapValue, value: Value): boolean {
  const key = keyOf(value);
  return key !== undefined && map.get(key) !== undefined;
}

/** `==`, `<`, `in`, `!` and the like. `&&`, `||` and `?:` are evaluated by themselves, as they leave out operands. */
export const comparison = (): readonly Overload[] => [
  overload("_==_(A, A): bool", (a, b) => isEqual(a ?? null, b ?? null)),
  overload("_!=_(A, A): bool", (a, b) => !isEqual(a ?? null, b ?? null)),
  ...ordered("_<_", (order) => order < 0),
  ...ordered("_<=_", (order) => order <= 0),
  ...ordered("_>_", (order) => order > 0),
  ...ordered("_>=_", (order) => order >= 0),
  overload("@in(A, list<A>): bool", (value, list) => contains(listOf(list), value ?? null)),
  overload("@in(A, map<A, B>): bool", (value, map) => hasKey(mapOf(map), value ?? null)),
  overload("!_(bool): bool", (value) => !boolOf(value)),
  overload("_?_:_(bool, A, A): A"),
];
