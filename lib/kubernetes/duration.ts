import { must } from "../must.ts";
import type { Json } from "./manifest.ts";

const second = 1e9;
const units = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["ms", 1e6],
  ["s", second],
  ["m", 60 * second],
  ["h", 3600 * second],
  ["d", 86_400 * second],
  ["w", 7 * 86_400 * second],
  ["y", 365 * 86_400 * second],
]);

/** A duration of Go or Prometheus in nanoseconds, so that `1h`, `60m` and `1h0m0s` are one value; undefined when it is none. */
export function parseDuration(value: Json | undefined): number | undefined {
  if (typeof value !== "string" || !/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdwy]))+$/.test(value)) return undefined;
  let total = 0;
  for (const [, amount, unit = ""] of value.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g)) {
    total += Number(amount) * must(units.get(unit), `unit ${unit}`);
  }
  return total;
}
