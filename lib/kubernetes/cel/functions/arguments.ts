import { noSuchOverload } from "../cel-error.ts";
import { Duration, ListValue, MapValue, Optional, Timestamp, type Value } from "../value.ts";

/** The text that an argument is. Each function here throws EvaluationError for a value of another type. */
export function textOf(value: Value | undefined): string {
  if (typeof value !== "string") throw noSuchOverload();
  return value;
}

export function intOf(value: Value | undefined): bigint {
  if (typeof value !== "bigint") throw noSuchOverload();
  return value;
}

export function boolOf(value: Value | undefined): boolean {
  if (typeof value !== "boolean") throw noSuchOverload();
  return value;
}

export function doubleOf(value: Value | undefined): number {
  if (typeof value !== "number") throw noSuchOverload();
  return value;
}

export function listOf(value: Value | undefined): ListValue {
  if (!(value instanceof ListValue)) throw noSuchOverload();
  return value;
}

export function mapOf(value: Value | undefined): MapValue {
  if (!(value instanceof MapValue)) throw noSuchOverload();
  return value;
}

export function bytesOf(value: Value | undefined): Uint8Array {
  if (!(value instanceof Uint8Array)) throw noSuchOverload();
  return value;
}

export function optionalOf(value: Value | undefined): Optional {
  if (!(value instanceof Optional)) throw noSuchOverload();
  return value;
}

export function durationOf(value: Value | undefined): Duration {
  if (!(value instanceof Duration)) throw noSuchOverload();
  return value;
}

export function timestampOf(value: Value | undefined): Timestamp {
  if (!(value instanceof Timestamp)) throw noSuchOverload();
  return value;
}
