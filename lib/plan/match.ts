import { groupBy } from "./group-by.ts";
import type { Matched, Pair } from "./pair.ts";
import { pairFollowers } from "./pair-followers.ts";
import { pairRenamed } from "./pair-renamed.ts";
import { identityOf, type Subject } from "./subject.ts";
import type { Unchanged } from "./surroundings.ts";

/**
 * Every subject of both sides, paired by identity, in the same application where possible. What is left is paired when something
 * particular to it shows that it was renamed or moved; what looks alike everywhere follows that.
 */
export function match(
  before: readonly Subject[],
  after: readonly Subject[],
  unchanged?: Pick<Unchanged, "mentioning">,
): readonly Pair[] {
  const stayed = pairBy((subject) => `${identityOf(subject)}\n${subject.application}`, before, after);
  const moved = pairBy(identityOf, stayed.removed, stayed.added);
  const renamed = pairRenamed(moved, { before, after, unchanged });
  const followed = pairFollowers(renamed);
  return [
    ...stayed.pairs,
    ...moved.pairs,
    ...renamed.pairs,
    ...followed.pairs,
    ...followed.removed.map((subject) => ({ before: subject })),
    ...followed.added.map((subject) => ({ after: subject })),
  ];
}

function pairBy(keyOf: (subject: Subject) => string, before: readonly Subject[], after: readonly Subject[]): Matched {
  const waiting = groupBy(keyOf, before);
  const pairs: Required<Pair>[] = [];
  const added: Subject[] = [];
  for (const subject of after) {
    const partner = waiting.get(keyOf(subject))?.shift();
    if (partner === undefined) added.push(subject);
    else pairs.push({ before: partner, after: subject });
  }
  return { pairs, removed: [...waiting.values()].flat(), added };
}
