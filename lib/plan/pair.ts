import type { Subject } from "./subject.ts";

/** One object seen from both sides; one of them may be missing. */
export interface Pair {
  readonly before?: Subject;
  readonly after?: Subject;
}

/** Pairs, and what is left on each side. */
export interface Matched {
  readonly pairs: readonly Required<Pair>[];
  readonly removed: readonly Subject[];
  readonly added: readonly Subject[];
}
