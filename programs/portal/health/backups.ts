import type { Snapshot } from "../objects/snapshot.ts";
import { age, since } from "../words/age.ts";
import { groupBy } from "./group-by.ts";
import { byConcernAndName, type Finding, type Health } from "./health.ts";

/** The snapshots of one thing in one place. */
export interface BackupHealth extends Health {
  /** How many can be restored. */
  readonly count: number;
  /** Milliseconds since the newest that can be restored was made. @default - there is none */
  readonly age?: number;
  /** Its size in bytes. @default - unknown */
  readonly size?: number;
}

/** Several of the same moment are no schedule of minutes. */
const hour = 60 * 60_000;

type Aged = Snapshot & { readonly age: number };

/** Snapshots by what they are of and where they lie, unwell ones first. */
export function backupsHealth(snapshots: readonly Snapshot[], now: number): readonly BackupHealth[] {
  const aged = snapshots
    .map((snapshot): Aged => ({ ...snapshot, age: since(snapshot.created, now) ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.age - b.age);
  const groups = groupBy(aged, ({ of, namespace, place }) => JSON.stringify([of, namespace, place]));
  return [...groups.values()].flatMap(healthOf).sort(byConcernAndName);
}

/** @param snapshots the newest first */
function healthOf(snapshots: readonly Aged[]): readonly BackupHealth[] {
  const [last] = snapshots;
  if (last === undefined) return [];
  const ready = snapshots.filter((snapshot) => snapshot.ready);
  const identity =
    last.of === "etcd"
      ? { kind: "", name: `etcd on ${last.place}` }
      : { kind: "PersistentVolumeClaim", namespace: last.namespace, name: last.place };
  const { age, size } = ready[0] ?? {};
  return [{ ...identity, ...findingOf(last, ready), count: ready.length, age, size }];
}

function findingOf({ message }: Aged, ready: readonly Aged[]): Finding {
  const [newest, ...others] = ready;
  if (newest === undefined) return { concern: message === undefined ? "look" : "act", state: "none is ready", message };
  // The widest distance is the schedule's, however many were made by hand between; after twice as long two in a row are missing.
  const widest = Math.max(0, ...others.map((snapshot, index) => snapshot.age - (ready[index]?.age ?? 0)));
  if (others.length > 0 && newest.age > Math.max(2 * widest, hour)) {
    return { concern: "act", state: `none for ${age(newest.age)}, usually every ${age(widest)}`, message };
  }
  return message === undefined
    ? { concern: "fine", state: newest.name }
    : { concern: "look", state: "the last one failed", message };
}
