import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Source, SourceState } from "./source.ts";

/** What a source says; draws again when that changes, and keeps it working until then. */
export function useSource<T>(source: Source<T>): SourceState<T> {
  return useSyncExternalStore(
    useCallback((listener) => source.subscribe(listener), [source]),
    useCallback(() => source.state(), [source]),
  );
}

/** The same of several sources. @param sources the same list each time */
export function useSources(sources: readonly Source<unknown>[]): readonly SourceState<unknown>[] {
  const last = useRef<readonly SourceState<unknown>[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const end of ends) end();
      };
    },
    [sources],
  );
  return useSyncExternalStore(subscribe, () => {
    const states = sources.map((source) => source.state());
    const isSame =
      states.length === last.current.length && states.every((state, index) => state === last.current[index]);
    if (!isSame) last.current = states;
    return last.current;
  });
}
