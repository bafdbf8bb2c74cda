import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";

/** The keys that lead to a value. */
export type ValuePath = readonly string[];

/** The values that have no others below them, in their order. Helm takes a list as a whole. */
export function leavesOf(values: JsonObject): ValuePath[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const below = isJsonObject(value) ? leavesOf(value) : [];
    return below.length === 0 ? [[key]] : below.map((path) => [key, ...path]);
  });
}

/** Values without some of them; what is empty then goes as well. */
export function withoutLeaves(values: JsonObject, paths: readonly ValuePath[]): JsonObject {
  const kept = Object.entries(values).flatMap(([key, value]): [string, Json][] => {
    const below = paths.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (below.length === 0) return [[key, value]];
    if (!isJsonObject(value) || below.some(({ length }) => length === 0)) return [];
    const rest = withoutLeaves(value, below);
    return Object.keys(rest).length === 0 ? [] : [[key, rest]];
  });
  return Object.fromEntries(kept);
}

/** The same set of leaves, named by the largest values that hold no others: `a` of `a.b` and `a.c`, if these are all of `a`. */
export function largestOf(values: JsonObject, leaves: readonly ValuePath[]): ValuePath[] {
  return Object.entries(values).flatMap(([key, value]): ValuePath[] => {
    const below = leaves.filter(([first]) => first === key).map(([, ...rest]) => rest);
    if (below.length === 0) return [];
    const all = isJsonObject(value) ? leavesOf(value) : [];
    if (all.length === 0 || all.length === below.length) return [[key]];
    return isJsonObject(value) ? largestOf(value, below).map((path) => [key, ...path]) : [];
  });
}
