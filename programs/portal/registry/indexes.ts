import { groupBy } from "../health/group-by.ts";
import { remembered } from "./memo.ts";

/** How objects of namespaces are found in indexes; `/` is in no name. */
export function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** Finds the items of a list by a key; made once for each list, so that a list must not change. */
export function indexed<T>(key: (item: T) => string): (items: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  return remembered((items: readonly T[]) => groupBy(items, key));
}
