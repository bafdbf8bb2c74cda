import { EvaluationError } from "../cel-error.ts";
import { Duration, Timestamp, Uint, type Value } from "../value.ts";
import { addLists } from "./add-lists.ts";
import { bytesOf, doubleOf, durationOf, intOf, listOf, textOf, timestampOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

const [minInt, maxInt, maxUint] = [-(2n ** 63n), 2n ** 63n - 1n, 2n ** 64n - 1n];

export function checkedInt(value: bigint): bigint {
  if (value < minInt || value > maxInt) throw new EvaluationError("integer overflow");
  return value;
}

export function checkedUint(value: bigint): Uint {
  if (value < 0n || value > maxUint) throw new EvaluationError("unsigned integer overflow");
  return new Uint(value);
}

function uintOf(value: Value | undefined): bigint {
  return value instanceof Uint ? value.value : intOf(value);
}

function divisor(value: bigint, operation: "division" | "modulus"): bigint {
  if (value === 0n) throw new EvaluationError(`${operation} by zero`);
  return value;
}

/** One overload for each type of number. */
function numeric(
  operator: string,
  whole: (a: bigint, b: bigint) => bigint,
  double?: (a: number, b: number) => number,
): readonly Overload[] {
  return [
    overload(`${operator}(int, int): int`, (a, b) => checkedInt(whole(intOf(a), intOf(b)))),
    overload(`${operator}(uint, uint): uint`, (a, b) => checkedUint(whole(uintOf(a), uintOf(b)))),
    ...(double === undefined
      ? []
      : [overload(`${operator}(double, double): double`, (a, b) => double(doubleOf(a), doubleOf(b)))]),
  ];
}

function span(nanos: bigint): Duration {
  return new Duration(checkedInt(nanos));
}

function later(time: Value, by: Value): Timestamp {
  return new Timestamp(timestampOf(time).nanos + durationOf(by).nanos);
}

/** `+`, `-`, `*`, `/`, `%` and the minus before a value. */
export const arithmetic = (): readonly Overload[] => [
  ...numeric(
    "_+_",
    (a, b) => a + b,
    (a, b) => a + b,
  ),
  overload("_+_(string, string): string", (a, b) => textOf(a) + textOf(b)),
  overload("_+_(bytes, bytes): bytes", (a, b) => Uint8Array.from([...bytesOf(a), ...bytesOf(b)])),
  overload("_+_(list<A>, list<A>): list<A>", (a, b) => addLists(listOf(a), listOf(b))),
  overload("_+_(duration, duration): duration", (a, b) => span(durationOf(a).nanos + durationOf(b).nanos)),
  overload("_+_(duration, timestamp): timestamp", (a, b) => later(b, a)),
  overload("_+_(timestamp, duration): timestamp", (a, b) => later(a, b)),
  ...numeric(
    "_-_",
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  overload("_-_(duration, duration): duration", (a, b) => span(durationOf(a).nanos - durationOf(b).nanos)),
  overload("_-_(timestamp, duration): timestamp", (a, b) => later(a, span(-durationOf(b).nanos))),
  overload("_-_(timestamp, timestamp): duration", (a, b) => span(timestampOf(a).nanos - timestampOf(b).nanos)),
  ...numeric(
    "_*_",
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  ...numeric(
    "_/_",
    (a, b) => a / divisor(b, "division"),
    (a, b) => a / b,
  ),
  ...numeric("_%_", (a, b) => a % divisor(b, "modulus")),
  overload("-_(int): int", (a) => checkedInt(-intOf(a))),
  overload("-_(double): double", (a) => -doubleOf(a)),
];
