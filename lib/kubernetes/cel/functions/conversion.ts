import { EvaluationError } from "../cel-error.ts";
import { formatDuration, formatTimestamp, parseGoDuration, parseTimestamp } from "../time.ts";
import { Timestamp, TypeValue, typeOf, Uint, type Value } from "../value.ts";
import { bytesOf, doubleOf, durationOf, intOf, textOf, timestampOf } from "./arguments.ts";
import { checkedInt, checkedUint } from "./arithmetic.ts";
import { type Overload, overload } from "./overload.ts";

function same(value: Value): Value {
  return value;
}

function whole(value: number): bigint {
  // From 2^63 on, a double is beyond every int.
  if (!Number.isFinite(value) || Math.abs(value) >= 2 ** 63) throw new EvaluationError("integer overflow");
  return BigInt(Math.trunc(value));
}

function parsed(text: string, pattern: RegExp, type: string): string {
  if (!pattern.test(text)) throw new EvaluationError(`type conversion error from 'string' to '${type}'`);
  return text;
}

function boolNamed(text: string): boolean {
  parsed(text, /^(?:[01tTfF]|true|True|TRUE|false|False|FALSE)$/, "bool");
  return /^[1tT]/.test(text);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new EvaluationError("invalid UTF-8 in bytes, cannot convert to string");
  }
}

function uintValue(value: Value): bigint {
  return value instanceof Uint ? value.value : 0n;
}

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$|^[-+]?(?:Inf|Infinity|NaN)$/i;

/** `int("5")`, `string(true)`, `type(x)` and the like. */
export const conversion = (): readonly Overload[] => [
  overload("bool(bool): bool", same),
  overload("bool(string): bool", (text) => boolNamed(textOf(text))),
  overload("bytes(bytes): bytes", same),
  overload("bytes(string): bytes", (text) => new TextEncoder().encode(textOf(text))),
  overload("double(double): double", same),
  overload("double(int): double", (value) => Number(intOf(value))),
  overload("double(string): double", (text) =>
    Number(parsed(textOf(text), decimal, "double").replace(/inf(inity)?/i, "Infinity")),
  ),
  overload("double(uint): double", (value) => Number(uintValue(value ?? null))),
  overload("duration(duration): duration", same),
  overload("duration(string): duration", (text) => parseGoDuration(textOf(text))),
  overload("dyn(A): dyn", same),
  overload("int(int): int", same),
  overload("int(double): int", (value) => whole(doubleOf(value))),
  overload("int(duration): int", (value) => durationOf(value).nanos),
  overload("int(string): int", (text) =>
    checkedInt(BigInt(parsed(textOf(text), /^[-+]?\d+$/, "int").replace("+", ""))),
  ),
  overload("int(timestamp): int", (time) => timestampOf(time).nanos / 1_000_000_000n),
  overload("int(uint): int", (value) => checkedInt(uintValue(value ?? null))),
  overload("string(string): string", same),
  overload("string(bool): string", (value) => String(value)),
  overload("string(bytes): string", (value) => decoded(bytesOf(value))),
  overload("string(double): string", (value) => String(doubleOf(value))),
  overload("string(duration): string", (value) => formatDuration(durationOf(value))),
  overload("string(int): string", (value) => String(intOf(value))),
  overload("string(timestamp): string", (time) => formatTimestamp(timestampOf(time))),
  overload("string(uint): string", (value) => String(uintValue(value ?? null))),
  overload("timestamp(timestamp): timestamp", same),
  overload("timestamp(int): timestamp", (seconds) => new Timestamp(intOf(seconds) * 1_000_000_000n)),
  overload("timestamp(string): timestamp", (text) => parseTimestamp(textOf(text))),
  overload("type(A): type<A>", (value) => new TypeValue(typeOf(value ?? null))),
  overload("uint(uint): uint", same),
  overload("uint(double): uint", (value) => checkedUint(whole(doubleOf(value)))),
  overload("uint(int): uint", (value) => checkedUint(intOf(value))),
  overload("uint(string): uint", (text) => checkedUint(BigInt(parsed(textOf(text), /^\d+$/, "uint")))),
];
