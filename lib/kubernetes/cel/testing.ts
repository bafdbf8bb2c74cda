import type { Json, JsonObject } from "../manifest.ts";
import { formatPath } from "../path.ts";
import type { Validator } from "../validation/validator.ts";
import { Budget } from "./budget.ts";
import { EvaluationError } from "./cel-error.ts";
import { compile } from "./compile.ts";
import type { CelEnvironment } from "./environment.ts";
import { evaluate } from "./evaluator.ts";
import { Scope } from "./scope.ts";
import { formatDuration, formatTimestamp } from "./time.ts";
import { dyn, formatType } from "./type.ts";
import { Duration, ListValue, MapValue, Optional, Timestamp, TypeValue, Uint, type Value } from "./value.ts";

/** An environment with one variable, `object`, of a type that only the evaluation knows. */
export const testEnvironment: CelEnvironment = { variables: new Map([["object", dyn]]) };

/** The value of an expression as CEL would write it, or `error: ` and what is wrong. */
export function resultOf(source: string, object: Value = null): string {
  const { expression } = compile(source, testEnvironment);
  try {
    return show(evaluate(expression, new Scope("object", object), new Budget(1_000_000)));
  } catch (error) {
    if (error instanceof EvaluationError) return `error: ${error.message}`;
    throw error;
  }
}

function show(value: Value): string {
  if (value instanceof Uint) return `${value.value}u`;
  if (value instanceof Duration) return `duration(${formatDuration(value)})`;
  if (value instanceof Timestamp) return `timestamp(${formatTimestamp(value)})`;
  if (value instanceof TypeValue) return formatType(value.type);
  if (value instanceof Optional) return value.value === undefined ? "none" : `optional(${show(value.value)})`;
  if (value instanceof ListValue) return `[${value.items.map(show).join(", ")}]`;
  if (value instanceof MapValue) {
    return `{${Array.from(value.keys(), (key) => `${show(key)}: ${show(value.get(key) ?? null)}`).join(", ")}}`;
  }
  if (value instanceof Uint8Array) return `b"${new TextDecoder().decode(value)}"`;
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  return typeof value === "bigint" ? String(value) : JSON.stringify(value);
}

/** What a validator reports of an object, each problem as its path and its message. */
export function problemsOf(validator: Validator, object: JsonObject): Record<string, string> {
  const problems: Record<string, string> = {};
  validator(object, (path, message) => {
    problems[formatPath(path)] = message;
  });
  return problems;
}

/** An object with a value at a path of keys. */
export function objectWith(path: readonly string[], value: Json): JsonObject {
  const [first, ...rest] = path;
  if (first === undefined) throw new RangeError("an empty path");
  return { [first]: rest.length === 0 ? value : objectWith(rest, value) };
}
