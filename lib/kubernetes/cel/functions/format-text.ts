import { EvaluationError } from "../cel-error.ts";
import { formatDuration, formatTimestamp } from "../time.ts";
import { formatType } from "../type.ts";
import { Duration, ListValue, MapValue, Timestamp, TypeValue, Uint, type Value } from "../value.ts";

/**
 * `"%s has %d".format([name, count])`; undefined for a verb or a value that only the API server can show.
 * @throws EvaluationError for too few values
 */
export function formatText(text: string, values: readonly Value[]): string | undefined {
  let used = 0;
  let isKnown = true;
  const shown = text.replace(/%(?:(%)|(?:\.(\d+))?(.))/gsu, (_, percent, precision, verb) => {
    if (percent !== undefined) return "%";
    const value = values[used++];
    if (value === undefined) throw new EvaluationError(`index ${used - 1} out of range`);
    const part = showAs(verb, value, precision === undefined ? 6 : Number(precision));
    if (part === undefined) isKnown = false;
    return part ?? "";
  });
  return isKnown ? shown : undefined;
}

function showAs(verb: string, value: Value, precision: number): string | undefined {
  const whole = value instanceof Uint ? value.value : value;
  switch (verb) {
    case "s":
      return show(value);
    case "d":
      return typeof whole === "bigint" ? String(whole) : undefined;
    case "f":
      return typeof value === "number" ? value.toFixed(precision) : undefined;
    case "b":
      return typeof whole === "bigint"
        ? whole.toString(2)
        : typeof value === "boolean"
          ? String(Number(value))
          : undefined;
    case "o":
      return typeof whole === "bigint" ? whole.toString(8) : undefined;
    case "x":
    case "X": {
      const digits =
        typeof whole === "bigint" ? whole.toString(16) : typeof value === "string" ? hexOf(value) : undefined;
      return verb === "X" ? digits?.toUpperCase() : digits;
    }
    default:
      return undefined;
  }
}

function hexOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function show(value: Value): string | undefined {
  if (value === null) return "null";
  if (value instanceof Uint) return String(value.value);
  if (value instanceof Timestamp) return formatTimestamp(value);
  if (value instanceof Duration) return formatDuration(value);
  if (value instanceof TypeValue) return formatType(value.type);
  if (value instanceof ListValue) return bracketed("[", value.items.map(showWithin), "]");
  if (value instanceof MapValue) {
    const entries = Array.from(value.keys(), (key) => pair(showWithin(key), showWithin(value.get(key) ?? null)));
    return bracketed("{", entries.sort(), "}");
  }
  return typeof value === "object" ? undefined : String(value);
}

/** Text is quoted within lists and maps. */
function showWithin(value: Value): string | undefined {
  return typeof value === "string" ? JSON.stringify(value) : show(value);
}

function pair(key: string | undefined, value: string | undefined): string | undefined {
  return key === undefined || value === undefined ? undefined : `${key}: ${value}`;
}

function bracketed(open: string, parts: readonly (string | undefined)[], close: string): string | undefined {
  return parts.includes(undefined) ? undefined : `${open}${parts.join(", ")}${close}`;
}
