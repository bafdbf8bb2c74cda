import type { Json } from "./manifest.ts";

const SECOND = 1e9;
const UNITS = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["ms", 1e6],
  ["s", SECOND],
  ["m", 60 * SECOND],
  ["h", 3600 * SECOND],
  ["d", 86_400 * SECOND],
  ["w", 7 * 86_400 * SECOND],
  ["y", 365 * 86_400 * SECOND],
]);

/** A duration of Go or Prometheus in nanoseconds, so that `1h`, `60m` and `1h0m0s` are one value; undefined when it is none. */
export function parseDuration(value: Json | undefined): number | undefined {
  if (typeof value !== "string" || !/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdwy]))+$/.test(value)) return undefined;
  let total = 0;
  for (const [, amount, unit = ""] of value.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g)) {
    total += Number(amount) * (UNITS.get(unit) ?? 0);
  }
  return total;
}
