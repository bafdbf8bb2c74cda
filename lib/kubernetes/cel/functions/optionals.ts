import { EvaluationError } from "../cel-error.ts";
import { keyOf, ListValue, MapValue, Optional, Uint, type Value } from "../value.ts";
import { listOf, optionalOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

function isZero(value: Value): boolean {
  if (value instanceof ListValue) return value.items.length === 0;
  if (value instanceof MapValue) return value.size === 0;
  if (value instanceof Uint8Array) return value.length === 0;
  if (value instanceof Uint) return value.value === 0n;
  return value === null || value === false || value === 0n || value === 0 || value === "";
}

function contentOf(optional: Optional): Value {
  if (optional.value === undefined) throw new EvaluationError("optional.none() dereference");
  return optional.value;
}

function present(list: ListValue): ListValue {
  return new ListValue(
    list.items.flatMap((item) => {
      const { value } = optionalOf(item);
      return value === undefined ? [] : [value];
    }),
  );
}

/** The item or value at an index or key, which is left out when there is none; what holds it may be optional too. */
function optionalAt(container: Value, index: Value): Optional {
  if (container instanceof Optional)
    return container.value === undefined ? Optional.none : optionalAt(container.value, index);
  if (container instanceof MapValue) {
    const key = keyOf(index);
    return new Optional(key === undefined ? undefined : container.get(key));
  }
  return new Optional(listOf(container).items[typeof index === "bigint" ? Number(index) : -1]);
}

/** The item or value at an index or key. */
function at(container: Value, index: Value): Value {
  if (container instanceof Optional) return optionalAt(container, index);
  const { value } = optionalAt(container, index);
  if (value !== undefined) return value;
  const shown = index instanceof Uint ? index.value : index;
  throw new EvaluationError(`${container instanceof MapValue ? "no such key" : "index out of bounds"}: ${shown}`);
}

const indexed = [
  ["list<A>, int", "A"],
  ["map<A, B>, A", "B"],
] as const;

/** Values that may be missing, and the brackets that look into lists and maps. */
export const optionals = (): readonly Overload[] => [
  ...indexed.map(([parameters, result]) =>
    overload(`_[_](${parameters}): ${result}`, (from, index) => at(from ?? null, index ?? null)),
  ),
  ...indexed.map(([parameters, result]) => {
    const [container = "", index = ""] = parameters.split(/, (?=\w+$)/);
    return overload(`_[_](optional<${container}>, ${index}): optional<${result}>`, (from, key) =>
      at(from ?? null, key ?? null),
    );
  }),
  ...indexed.flatMap(([parameters, result]) => {
    const [container = "", index = ""] = parameters.split(/, (?=\w+$)/);
    return [container, `optional<${container}>`].map((from) =>
      overload(`_[?_](${from}, ${index}): optional<${result}>`, (value, key) => optionalAt(value ?? null, key ?? null)),
    );
  }),
  overload("optional.of(A): optional<A>", (value) => new Optional(value)),
  overload(
    "optional.ofNonZeroValue(A): optional<A>",
    (value) => new Optional(isZero(value ?? null) ? undefined : value),
  ),
  overload("optional.none(): optional<A>", () => Optional.none),
  overload("optional.unwrap(list<optional<A>>): list<A>", (list) => present(listOf(list))),
  overload("list<optional<A>>.unwrapOpt(): list<A>", (list) => present(listOf(list))),
  overload("optional<A>.value(): A", (optional) => contentOf(optionalOf(optional))),
  overload("optional<A>.hasValue(): bool", (optional) => optionalOf(optional).value !== undefined),
  overload("optional<A>.or(optional<A>): optional<A>", (a, b) =>
    optionalOf(a).value === undefined ? optionalOf(b) : optionalOf(a),
  ),
  overload("optional<A>.orValue(A): A", (optional, other) => optionalOf(optional).value ?? other ?? null),
];
