import type { Source } from "../cluster/source.ts";

/** The objects of a source; undefined while nobody knows them. */
export function knownItems<T>(source: Source<T>): readonly T[] | undefined {
  const { status, items } = source.state();
  return status === "live" || status === "interrupted" ? items : undefined;
}
