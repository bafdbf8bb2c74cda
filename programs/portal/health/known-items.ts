import type { SourceState } from "../cluster/source.ts";

/** The objects of a source; undefined while nobody knows them. */
export function knownItems<T>({ status, items }: SourceState<T>): readonly T[] | undefined {
  return status === "live" || status === "interrupted" ? items : undefined;
}
