import { type Candidate, closest, likeliest, without } from "./candidates.ts";
import { type Evidence, evidenceOf, searchedText } from "./evidence.ts";
import { groupBy } from "./group-by.ts";
import type { Matched, Pair } from "./pair.ts";
import { applicationKey, placeOf } from "./place.ts";
import { fingerprint, similarity } from "./similarity.ts";
import { type Subject, subjectOf } from "./subject.ts";
import type { Unchanged } from "./surroundings.ts";

/** All objects, among which a fact is to be particular. */
export interface Corpus {
  readonly before: readonly Subject[];
  readonly after: readonly Subject[];
  /** @default - nothing was left out of the other two */
  readonly unchanged?: Pick<Unchanged, "mentioning">;
}

/** One object that has evidence. */
interface Item {
  readonly subject: Subject;
  readonly application: string;
  readonly evidence: Evidence;
}

/** Pairs, what is left, and which pairs the rest may follow. */
export interface Renamed extends Matched {
  readonly leaders: readonly Required<Pair>[];
}

/**
 * Pairs by what is particular to an object: within an application what both objects have, between applications what no other
 * application has. Two applications have a pair only if most of what tells them apart from others is the same.
 * @param left the pairs of those of one identity that another application has now, and what has no pair
 */
export function pairRenamed(left: Matched, corpus: Corpus): Renamed {
  const removed = itemsOf(left.removed);
  const added = itemsOf(left.added);
  const typed = ({ subject: { cluster, type }, evidence }: Item) =>
    Array.from(evidence.facts, (fact) => `${cluster}\n${type}\n${fact}`);
  const alike = closest(removed, added, typed);
  const particular = particularFacts(alike, corpus);
  const candidates = alike.flatMap(({ before, after }) => judge(before, after, particular) ?? []);
  const pairs = likeliest(candidates);
  const accepted = acceptedJourneys([...pairs, ...left.pairs], removed, added);
  const isAccepted = ({ before, after }: Required<Pair>) => accepted.has(journeyOf(before, after));
  const found = pairs.filter(isAccepted);
  return { ...without(left, found), leaders: [...found, ...left.pairs.filter(isAccepted)] };
}

function itemsOf(subjects: readonly Subject[]): Item[] {
  return subjects.flatMap((subject) => {
    const evidence = evidenceOf(subject);
    return evidence.facts.size === 0 ? [] : [{ subject, application: applicationKey(placeOf(subject)), evidence }];
  });
}

/** Those facts that both of a pair from two applications have, and nothing of any other application. */
function particularFacts(
  alike: readonly { readonly before: Item; readonly after: Item }[],
  { before, after, unchanged }: Corpus,
): (cluster: string, fact: string) => boolean {
  const wanted = new Map<string, Set<string>>();
  for (const { before: old, after: now } of alike) {
    if (old.application === now.application) continue;
    const { cluster } = old.subject;
    const facts = wanted.get(cluster) ?? new Set();
    wanted.set(cluster, facts);
    for (const fact of sharedFacts(old.evidence, now.evidence)) facts.add(fact);
  }
  if (wanted.size === 0) return () => false;
  const shared = new Set<string>();
  const read = (subject: Subject, visit: (key: string, application: string) => void) => {
    const facts = wanted.get(subject.cluster);
    if (facts === undefined) return;
    for (const fact of evidenceOf(subject).facts) {
      if (facts.has(fact)) visit(`${subject.cluster}\n${fact}`, applicationKey(placeOf(subject)));
    }
  };
  for (const side of [before, after]) {
    const owners = new Map<string, string>();
    for (const subject of side) {
      read(subject, (key, application) => {
        if ((owners.get(key) ?? application) !== application) shared.add(key);
        owners.set(key, application);
      });
    }
  }
  for (const [cluster, facts] of wanted) {
    const words = new Set([...facts].flatMap((fact) => searchedText(fact) ?? []));
    if (words.size === 0) continue;
    for (const object of unchanged?.mentioning(cluster, words) ?? []) read(subjectOf(object), (key) => shared.add(key));
  }
  return (cluster, fact) => !shared.has(`${cluster}\n${fact}`);
}

function sharedFacts(a: Evidence, b: Evidence): string[] {
  return [...a.facts].filter((fact) => b.facts.has(fact));
}

/** Undefined when the two are not alike enough to be one object. */
function judge(
  before: Item,
  after: Item,
  isParticular: (cluster: string, fact: string) => boolean,
): Candidate | undefined {
  const [old, now] = [before.subject, after.subject];
  const sameApplication = before.application === after.application;
  const shared = sharedFacts(before.evidence, after.evidence);
  if (!sameApplication && !shared.some((fact) => isParticular(old.cluster, fact))) return undefined;
  const lost = [...before.evidence.lasting].filter((fact) => !after.evidence.facts.has(fact)).length;
  const gained = [...after.evidence.lasting].filter((fact) => !before.evidence.facts.has(fact)).length;
  if (2 * shared.length < lost + gained) return undefined;
  const sameName = old.object.name === now.object.name;
  const needed = sameName ? 0.4 : 0.7;
  const likeness = similarity(fingerprint(old), fingerprint(now));
  // A text with the old name in it may have stayed as it was.
  if (likeness < needed && similarity(fingerprint(old, []), fingerprint(now, [])) < needed) return undefined;
  return { before: old, after: now, score: likeness + (sameName ? 0.4 : 0) + (sameApplication ? 0.2 : 0) };
}

function journeyOf(before: Subject, after: Subject): string {
  return [before, after].map((subject) => applicationKey(placeOf(subject))).join("\n");
}

/** From which application to which one: the same, or two of which more is shared than different. */
function acceptedJourneys(
  pairs: readonly Required<Pair>[],
  removed: readonly Item[],
  added: readonly Item[],
): Set<string> {
  const old = groupBy(({ application }) => application, removed);
  const now = groupBy(({ application }) => application, added);
  const accepted = new Set<string>();
  for (const [journey, group] of groupBy(({ before, after }) => journeyOf(before, after), pairs)) {
    const [one] = group;
    const [from, to] = [applicationKey(placeOf(one.before)), applicationKey(placeOf(one.after))];
    const [left, right] = [old.get(from) ?? [], now.get(to) ?? []];
    const different = strangers(left, right) + strangers(right, left);
    const same = group.filter(({ before }) => evidenceOf(before).facts.size > 0).length;
    if (from === to || different === 0 || 2 * same > different) accepted.add(journey);
  }
  return accepted;
}

/** How many of the objects have evidence, but none of that of the others. */
function strangers(items: readonly Item[], others: readonly Item[]): number {
  const facts = new Set(others.flatMap(({ evidence }) => [...evidence.facts]));
  return items.filter(
    ({ evidence: { lasting, facts: own } }) => lasting.size > 0 && ![...own].some((fact) => facts.has(fact)),
  ).length;
}
