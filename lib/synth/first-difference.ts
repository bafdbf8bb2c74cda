import type { Path } from "../kubernetes/path.ts";

/** Where two values differ, and what each of them has there. */
export interface Difference {
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
}

/** The first place where two plain values differ, as deep as possible; the order of keys means nothing. */
export function firstDifference(before: unknown, after: unknown, path: Path = []): Difference | undefined {
  if (Object.is(before, after)) return undefined;
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return { path, before, after };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const step = Array.isArray(before) ? Number(key) : key;
    const difference = firstDifference(Reflect.get(before, key), Reflect.get(after, key), [...path, step]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
