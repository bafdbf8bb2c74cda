import type { Json } from "../manifest.ts";

/** The number of `1`, `"25%"` and their kind; undefined for anything else. A percentage of nothing is nothing. */
export function countOf(value: Json | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  const [, percent] = /^(\d+)%$/.exec(value) ?? [];
  return percent === undefined ? undefined : Number(percent);
}

/** Whether a value is a percentage of more than everything. */
export function isMoreThanAll(value: Json | undefined): boolean {
  return typeof value === "string" && (countOf(value) ?? 0) > 100;
}
