import { EvaluationError, UnsupportedError } from "./cel-error.ts";
import { Duration, Timestamp } from "./value.ts";

const second = 1_000_000_000n;
const units = new Map([
  ["ns", 1n],
  ["us", 1000n],
  ["µs", 1000n],
  ["μs", 1000n],
  ["ms", 1_000_000n],
  ["s", second],
  ["m", 60n * second],
  ["h", 3600n * second],
]);

/**
 * A duration as Go writes it: `1h30m`, `-1.5s`.
 * @throws EvaluationError for what is none
 */
export function parseGoDuration(text: string): Duration {
  const [, sign, amounts = ""] = /^([-+]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.exec(text) ?? [];
  if (amounts === "" && !/^[-+]?0$/.test(text)) throw new EvaluationError(`invalid duration: ${text}`);
  let nanos = 0n;
  for (const [, whole = "", fraction = "", unit = ""] of amounts.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const scale = units.get(unit) ?? 1n;
    nanos += BigInt(whole || 0) * scale + (BigInt(fraction || 0) * scale) / 10n ** BigInt(fraction.length);
  }
  return new Duration(sign === "-" ? -nanos : nanos);
}

/**
 * A point in time as RFC 3339 writes it.
 * @throws EvaluationError for what is none
 */
export function parseTimestamp(text: string): Timestamp {
  const match = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:[Zz]|([-+])(\d\d):(\d\d))$/.exec(text);
  const [, date = "", hour = 0, minute = 0, seconds = 0, fraction = "", sign, offsetHours = 0, offsetMinutes = 0] =
    match ?? [];
  const day = Date.parse(`${date}T00:00:00Z`);
  const isDay = match !== null && !Number.isNaN(day) && new Date(day).toISOString().startsWith(date);
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(seconds) > 59) {
    throw new EvaluationError(`invalid timestamp: ${text}`);
  }
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === "-" ? -1 : 1);
  const whole = BigInt(day / 1000 + Number(hour) * 3600 + (Number(minute) - offset) * 60 + Number(seconds));
  return new Timestamp(whole * second + BigInt(fraction.padEnd(9, "0").slice(0, 9) || 0));
}

export function formatTimestamp({ nanos }: Timestamp): string {
  const [whole, rest] = divided(nanos, second);
  const fraction = rest === 0n ? "" : `.${String(rest).padStart(9, "0").replace(/0+$/, "")}`;
  return new Date(Number(whole) * 1000).toISOString().replace(".000Z", `${fraction}Z`);
}

export function formatDuration({ nanos }: Duration): string {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction =
    size % second === 0n
      ? ""
      : `.${String(size % second)
          .padStart(9, "0")
          .replace(/0+$/, "")}`;
  return `${nanos < 0n ? "-" : ""}${size / second}${fraction}s`;
}

export type DatePart =
  | "FullYear"
  | "Month"
  | "DayOfYear"
  | "DayOfMonth"
  | "Date"
  | "DayOfWeek"
  | "Hours"
  | "Minutes"
  | "Seconds"
  | "Milliseconds";

/**
 * A part of a point in time, in UTC or at an offset such as `+02:00`.
 * @throws UnsupportedError for the name of another time zone
 */
export function datePart(time: Timestamp, part: DatePart, zone = "UTC"): bigint {
  const [millis] = divided(time.nanos, 1_000_000n);
  const date = new Date(Number(millis) + offsetOf(zone) * 60_000);
  switch (part) {
    case "FullYear":
      return BigInt(date.getUTCFullYear());
    case "Month":
      return BigInt(date.getUTCMonth());
    case "DayOfYear":
      return BigInt(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000));
    case "DayOfMonth":
      return BigInt(date.getUTCDate() - 1);
    case "Date":
      return BigInt(date.getUTCDate());
    case "DayOfWeek":
      return BigInt(date.getUTCDay());
    case "Hours":
      return BigInt(date.getUTCHours());
    case "Minutes":
      return BigInt(date.getUTCMinutes());
    case "Seconds":
      return BigInt(date.getUTCSeconds());
    case "Milliseconds":
      return BigInt(date.getUTCMilliseconds());
  }
}

/** In minutes. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([-+]?)(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (hours !== undefined) return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
  if (zone === "UTC" || zone === "") return 0;
  throw new UnsupportedError(`time zone ${zone}`);
}

/** Quotient and rest, the rest never negative. */
function divided(value: bigint, by: bigint): readonly [bigint, bigint] {
  const rest = ((value % by) + by) % by;
  return [(value - rest) / by, rest];
}
