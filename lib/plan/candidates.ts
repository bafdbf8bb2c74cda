import type { Matched, Pair } from "./pair.ts";
import type { Subject } from "./subject.ts";

/** Two objects that may be one. */
export interface Candidate {
  readonly before: Subject;
  readonly after: Subject;
  /** How likely it is, against others. */
  readonly score: number;
}

/** Facts that more objects than this share tell nothing, and looking at them would take quadratic time. */
const common = 50;
/** So many partners are looked at closely. */
const closestPartners = 5;

/** For each of `before`, those of `after` that share most facts with it. */
export function closest<T>(
  before: Iterable<T>,
  after: Iterable<T>,
  factsOf: (item: T) => Iterable<string>,
): { readonly before: T; readonly after: T }[] {
  const holders = new Map<string, T[]>();
  for (const item of after) {
    for (const fact of factsOf(item)) {
      const list = holders.get(fact);
      if (list === undefined) holders.set(fact, [item]);
      else if (list.length <= common) list.push(item);
    }
  }
  return [...before].flatMap((item) => {
    const shared = new Map<T, number>();
    for (const fact of factsOf(item)) {
      const list = holders.get(fact) ?? [];
      if (list.length <= common) for (const partner of list) shared.set(partner, (shared.get(partner) ?? 0) + 1);
    }
    const best = [...shared].sort((a, b) => b[1] - a[1]).slice(0, closestPartners);
    return best.map(([partner]) => ({ before: item, after: partner }));
  });
}

/** The likeliest pairs, each object in one at most. */
export function likeliest(candidates: readonly Candidate[]): Required<Pair>[] {
  const taken = new Set<Subject>();
  return [...candidates]
    .sort((a, b) => b.score - a.score)
    .flatMap(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return [];
      taken.add(before).add(after);
      return [{ before, after }];
    });
}

/** What is left when pairs are taken away. */
export function without({ removed, added }: Matched, pairs: readonly Required<Pair>[]): Matched {
  const taken = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  const free = (subject: Subject) => !taken.has(subject);
  return { pairs, removed: removed.filter(free), added: added.filter(free) };
}
