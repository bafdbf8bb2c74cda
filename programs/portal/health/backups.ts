import type { Snapshot } from "../objects/snapshot.ts";
import { age, since } from "../words/age.ts";
import { byConcern, type Concern } from "./concern.ts";
import { groupBy } from "./group-by.ts";

/** The snapshots of one thing in one place. */
export interface BackupHealth {
  readonly of: Snapshot["of"];
  /** @default - etcd has none */
  readonly namespace?: string;
  /** The node or store that snapshots of etcd lie in, or the claim that they are of. */
  readonly name: string;
  readonly concern: Concern;
  /** @default - it is well */
  readonly reason?: string;
  /** What the last one failed at. @default - it did not */
  readonly message?: string;
  /** How many can be restored. */
  readonly count: number;
  /** The newest that can be restored. @default - there is none */
  readonly newest?: { readonly name: string; readonly age: number; readonly size?: number };
}

/** Large volumes take this long to copy. */
const copying = 60 * 60_000;

/** How often more than their widest distance must pass before they are late: then two in a row are missing. */
const missed = 2;

/** Snapshots by what they are of and where they lie, unwell ones first. */
export function backupsHealth(snapshots: readonly Snapshot[], now: number): readonly BackupHealth[] {
  const groups = groupBy(snapshots, ({ of, namespace, place }) => JSON.stringify([of, namespace ?? "", place]));
  return [...groups.values()].flatMap((group) => healthOf(group, now)).sort(byConcern);
}

function healthOf(snapshots: readonly Snapshot[], now: number): readonly BackupHealth[] {
  const aged = snapshots
    .flatMap((snapshot) => {
      const age = since(snapshot.created, now);
      return age === undefined ? [] : [{ ...snapshot, age }];
    })
    .sort((a, b) => a.age - b.age);
  const ready = aged.filter((snapshot) => snapshot.ready);
  const [last] = aged;
  if (last === undefined) return [];
  const [newest] = ready;
  const unfinished = last.ready || (last.message === undefined && last.age < copying) ? undefined : last;
  return [
    {
      of: last.of,
      namespace: last.namespace,
      name: last.place,
      ...problemOf(ready, unfinished),
      message: unfinished?.message,
      count: ready.length,
      newest: newest && { name: newest.name, age: newest.age, size: newest.size },
    },
  ];
}

type Aged = Snapshot & { readonly age: number };

function problemOf(ready: readonly Aged[], unfinished: Aged | undefined): Pick<BackupHealth, "concern" | "reason"> {
  const [newest] = ready;
  // The widest distance is the schedule's, however many were made by hand between.
  const widest = Math.max(0, ...ready.slice(1).map((snapshot, index) => snapshot.age - (ready[index]?.age ?? 0)));
  if (newest !== undefined && ready.length > 1 && newest.age > Math.max(missed * widest, copying)) {
    return { concern: "act", reason: `none for ${age(newest.age)}, usually every ${age(widest)}` };
  }
  if (unfinished === undefined) return { concern: "fine" };
  const when = age(unfinished.age);
  const reason = unfinished.message === undefined ? `one is unfinished for ${when}` : `one failed ${when} ago`;
  return { concern: newest === undefined ? "act" : "look", reason };
}
