import type { Source, SourceState } from "./source.ts";

/** A source of what the cluster is not asked for. */
export function absent(title: string): Source<never> {
  const state: SourceState<never> = { status: "absent", items: [] };
  return { title, state: () => state, subscribe: () => () => {} };
}
