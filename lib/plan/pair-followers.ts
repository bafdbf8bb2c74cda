import { type Candidate, closest, likeliest, without } from "./candidates.ts";
import { evidenceOf } from "./evidence.ts";
import { groupBy } from "./group-by.ts";
import type { Matched } from "./pair.ts";
import type { Renamed } from "./pair-renamed.ts";
import { applicationKey, type Place, placeKey, placeOf, standsForApplication } from "./place.ts";
import { bareName, type Fingerprint, fingerprint, similarity } from "./similarity.ts";
import type { Subject } from "./subject.ts";

/**
 * Pairs of what proves nothing by itself: it goes where the particular objects of its place went, or stays where none of them
 * came or went.
 */
export function pairFollowers(renamed: Renamed): Matched {
  const newPlace = newPlaces(renamed);
  const newNames = new Map(renamed.leaders.map(({ before, after }) => [nameKey(before), after.object.name]));
  const newName = (subject: Subject) => newNames.get(nameKey(subject)) ?? subject.object.name;
  const removed = groupBy((subject) => `${subject.type}\n${newPlace(subject)}`, renamed.removed);
  const added = groupBy((subject) => `${subject.type}\n${ownPlace(subject)}`, renamed.added);
  const candidates = [...removed].flatMap(([key, before]) => {
    const after = added.get(key);
    if (after === undefined) return [];
    const old = before.map((subject) => followerOf(subject, newName(subject)));
    const now = after.map((subject) => followerOf(subject, subject.object.name));
    return closest(old, now, factsOf).flatMap((pair) => judge(pair.before, pair.after) ?? []);
  });
  return without(renamed, likeliest(candidates));
}

interface Follower {
  readonly subject: Subject;
  readonly print: Fingerprint;
  /** The name that it has after the change if it is called like something particular. */
  readonly name: string;
  /** That without what its namespace and application are called. */
  readonly bareName: string;
}

function followerOf(subject: Subject, name: string): Follower {
  return { subject, print: fingerprint(subject), name, bareName: bareName(subject) };
}

function factsOf({ print, name, bareName: bare }: Follower): string[] {
  return [`name ${name}`, `bare name ${bare}`, ...(print.size === 0 ? ["empty"] : print.facts.keys())];
}

function nameKey(subject: Subject): string {
  return `${placeKey(placeOf(subject))}\n${subject.object.name}`;
}

function ownPlace(subject: Subject): string {
  const place = placeOf(subject);
  return standsForApplication(subject) ? applicationKey(place) : placeKey(place);
}

/** Where a removed object would be now; undefined when nothing tells. */
function newPlaces({ leaders, removed, added }: Renamed): (subject: Subject) => string | undefined {
  const places = new Map<string, string>();
  const applications = new Map<string, Place>();
  for (const [before, after] of leaders.map((pair) => [placeOf(pair.before), placeOf(pair.after)] as const)) {
    if (!places.has(placeKey(before))) places.set(placeKey(before), placeKey(after));
    if (!applications.has(applicationKey(before))) applications.set(applicationKey(before), after);
  }
  const unsettled = new Set(
    [...removed, ...added].flatMap((subject) =>
      evidenceOf(subject).lasting.size === 0 ? [] : [placeKey(placeOf(subject))],
    ),
  );
  return (subject) => {
    const place = placeOf(subject);
    const application = applications.get(applicationKey(place));
    if (standsForApplication(subject)) return application && applicationKey(application);
    const own = placeKey(place);
    if (places.has(own)) return places.get(own);
    if (application !== undefined && application.application !== place.application) {
      return placeKey({ ...application, namespace: place.namespace });
    }
    return unsettled.has(own) ? undefined : own;
  };
}

/** Undefined when the two are not alike enough to be one object, or each has something particular that the other lacks. */
function judge(before: Follower, after: Follower): Candidate | undefined {
  const [old, now] = [before.subject, after.subject];
  if (old.object.name !== now.object.name && isAnother(old, now)) return undefined;
  const fits = before.name === after.name || before.bareName === after.bareName;
  const likeness = similarity(before.print, after.print);
  if (likeness < (fits ? 0.4 : 0.7)) return undefined;
  return { before: old, after: now, score: likeness + (fits ? 0.4 : 0) };
}

function isAnother(before: Subject, after: Subject): boolean {
  const [old, now] = [evidenceOf(before), evidenceOf(after)];
  return old.lasting.size > 0 && now.lasting.size > 0 && ![...old.lasting].some((fact) => now.lasting.has(fact));
}
