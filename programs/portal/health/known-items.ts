import { isKnown, type Source } from "../cluster/source.ts";

/** The objects of a source; undefined while nobody knows them. */
export function knownItems<T>(source: Source<T>): readonly T[] | undefined {
  const state = source.state();
  return isKnown(state) ? state.items : undefined;
}
