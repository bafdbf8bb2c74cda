import { type Fingerprint, fingerprint, sharesImage, similarity } from "./similarity.ts";
import { identityOf, type Subject } from "./subject.ts";

/** One object seen from both sides; one of them may be missing. */
export interface Pair {
  readonly before?: Subject;
  readonly after?: Subject;
}

/**
 * Every subject of both sides, paired by identity, in the same application where possible; what is left is paired when its
 * content shows that it was renamed or moved.
 */
export function match(before: readonly Subject[], after: readonly Subject[]): Pair[] {
  const stayed = pairBy((subject) => `${identityOf(subject)}\n${subject.application}`, before, after);
  const moved = pairBy(identityOf, stayed.removed, stayed.added);
  const relocated = pairByContent(moved.removed, moved.added);
  return [
    ...stayed.pairs,
    ...moved.pairs,
    ...relocated.pairs,
    ...relocated.removed.map((subject) => ({ before: subject })),
    ...relocated.added.map((subject) => ({ after: subject })),
  ];
}

interface Matched {
  readonly pairs: readonly Required<Pair>[];
  readonly removed: readonly Subject[];
  readonly added: readonly Subject[];
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

interface Candidate {
  readonly before: Subject;
  readonly after: Subject;
  readonly score: number;
  /** Whether their own content is proof enough, or only fits what else is known. */
  readonly sure: boolean;
}

function pairByContent(removed: readonly Subject[], added: readonly Subject[]): Matched {
  const taken = new Set<Subject>();
  const free = (subject: Subject) => !taken.has(subject);
  const pairs: Required<Pair>[] = [];
  const accept = (candidates: readonly Candidate[]) => {
    for (const { before, after } of [...candidates].sort((a, b) => b.score - a.score)) {
      if (!free(before) || !free(after)) continue;
      taken.add(before).add(after);
      pairs.push({ before, after });
    }
  };
  accept(candidatesAmong(removed, added, kindOf, kindOf).filter(({ sure }) => sure));
  // Small objects look alike in all applications: they follow what has certainly gone the same way.
  const heirs = new Map(pairs.map(({ before, after }) => [placeOf(before), after.application]));
  const orphans = removed.filter((subject) => free(subject) && heirs.has(placeOf(subject)));
  const newPlace = (subject: Subject) => `${kindOf(subject)}\n${heirs.get(placeOf(subject))}`;
  accept(
    candidatesAmong(orphans, added.filter(free), newPlace, (subject) => `${kindOf(subject)}\n${subject.application}`),
  );
  return { pairs, removed: removed.filter(free), added: added.filter(free) };
}

function placeOf({ cluster, application }: Subject): string {
  return `${cluster}\n${application}`;
}

function kindOf({ cluster, type }: Subject): string {
  return `${cluster}\n${type}`;
}

/** Facts that more objects than this share tell nothing, and looking at them would take quadratic time. */
const common = 50;
/** So many partners are looked at closely. */
const closestPartners = 5;

/** Likely pairs among those of which both sides have the same key. */
function candidatesAmong(
  removed: readonly Subject[],
  added: readonly Subject[],
  keyOfRemoved: (subject: Subject) => string,
  keyOfAdded: (subject: Subject) => string,
): Candidate[] {
  if (removed.length === 0) return [];
  const groups = groupBy(keyOfAdded, added);
  return [...groupBy(keyOfRemoved, removed)].flatMap(([key, old]) => candidatesOfKind(old, groups.get(key) ?? []));
}

function candidatesOfKind(removed: readonly Subject[], added: readonly Subject[]): Candidate[] {
  if (added.length === 0) return [];
  const prints = added.map(fingerprint);
  const holders = new Map<string, Fingerprint[]>();
  const hold = (fact: string, print: Fingerprint) => {
    const list = holders.get(fact);
    if (list === undefined) holders.set(fact, [print]);
    else if (list.length <= common) list.push(print);
  };
  const nameOf = ({ object: { name } }: Subject) => `name ${name}`;
  for (const print of prints) {
    hold(nameOf(print.subject), print);
    for (const fact of print.facts.keys()) hold(fact, print);
  }
  return removed.map(fingerprint).flatMap((before) => {
    const shared = new Map<Fingerprint, number>();
    for (const fact of [nameOf(before.subject), ...before.facts.keys()]) {
      const list = holders.get(fact) ?? [];
      if (list.length <= common) for (const print of list) shared.set(print, (shared.get(print) ?? 0) + 1);
    }
    const closest = [...shared].sort((a, b) => b[1] - a[1]).slice(0, closestPartners);
    return closest.flatMap(([after]) => judge(before, after) ?? []);
  });
}

/** Undefined when the two are not alike enough to be one object. */
function judge(before: Fingerprint, after: Fingerprint): Candidate | undefined {
  const [old, now] = [before.subject, after.subject];
  const sameName = old.object.name === now.object.name;
  const sameApplication = old.application === now.application;
  const likeness = similarity(before, after);
  const runsTheSame = sharesImage(before, after);
  if (!sameName && before.images.size > 0 && !runsTheSame) return undefined;
  if (likeness < (sameName ? 0.4 : 0.7)) return undefined;
  const score = likeness + (sameName ? 0.4 : 0) + (sameApplication ? 0.2 : 0);
  return { before: old, after: now, score, sure: sameName || sameApplication || runsTheSame };
}

function groupBy(keyOf: (subject: Subject) => string, subjects: readonly Subject[]): Map<string, Subject[]> {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const key = keyOf(subject);
    const group = groups.get(key);
    if (group) group.push(subject);
    else groups.set(key, [subject]);
  }
  return groups;
}
