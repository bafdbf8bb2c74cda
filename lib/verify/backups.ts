import type { Cluster } from "../cluster/cluster.ts";
import { backupAnnotation } from "../k3s/backup-annotation.ts";
import { type Json, listAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { longestGap } from "../kubernetes/schemas/cron-gap.ts";
import { clipped } from "../visible.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { spanOf } from "./expiry.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** How long making a backup may take, in milliseconds. */
const grace = 3_600_000;

/**
 * Whether the newest backup is as young as its schedule promises. One that was missed may be chance, two are not.
 * @param made when, in milliseconds since 1970; undefined when there is none
 */
export function backupAge(made: number | undefined, schedule: string, now: number): Finding {
  const gap = longestGap(schedule);
  const fix = "see why none is made, in the log of who makes them";
  if (made === undefined) return fail("there is none", fix);
  const age = now - made;
  const text = `the newest is ${spanOf(Math.max(0, age))} old`;
  if (gap === undefined || age <= gap + grace) return ok(text);
  const late = `${text}, by its schedule (${schedule}) at most ${spanOf(gap)}`;
  return age <= 2 * gap + grace ? warn(late, fix) : fail(late, fix);
}

/**
 * The snapshots of embedded etcd: those that each server keeps, and the copies in S3 where it is told to make some.
 * @param answer objects of kind ETCDSnapshotFile
 * @see https://docs.k3s.io/cli/etcd-snapshot#etcdsnapshotfile-custom-resources
 */
export function snapshotRows(
  { servers, snapshotSchedule, snapshotBucket }: Pick<Cluster, "servers" | "snapshotSchedule" | "snapshotBucket">,
  answer: Answer<Json>,
  now: number,
): Row[] {
  if (snapshotSchedule === undefined) return [];
  if ("refusal" in answer) return [refusalRow("backups", "etcd snapshots", answer.refusal)];
  const files = listAt(answer.value, "items").map(snapshotOf);
  const row = (name: string, of: readonly Snapshot[]): Row => ({
    area: "backups",
    name: `etcd snapshots ${name}`,
    ...judged(of, snapshotSchedule, now),
  });
  const kept = servers.map(({ name }) =>
    row(
      `of ${name}`,
      files.filter((file) => !file.isCopy && file.server === name),
    ),
  );
  const copied = files.filter(({ isCopy }) => isCopy);
  return snapshotBucket !== undefined || copied.length > 0 ? [...kept, row("in S3", copied)] : kept;
}

/**
 * The archives that each server makes of itself, by what its Node says of the last one.
 * @param answer all nodes
 */
export function archiveRows(
  { servers, backupSets }: Pick<Cluster, "servers" | "backupSets">,
  answer: Answer<Json>,
  now: number,
): Row[] {
  if (backupSets === undefined) return [];
  if ("refusal" in answer) return [refusalRow("backups", "archives", answer.refusal)];
  const nodes = listAt(answer.value, "items");
  return servers.map(({ name }): Row => {
    const node = nodes.find((each) => stringAt(each, "metadata", "name") === name);
    const made = Date.parse(stringAt(node, "metadata", "annotations", backupAnnotation) ?? "");
    const finding = backupAge(Number.isNaN(made) ? undefined : made, backupSets.schedule, now);
    return { area: "backups", name: `archives of ${name}`, ...finding };
  });
}

interface Snapshot {
  readonly server: string | undefined;
  readonly isCopy: boolean;
  /** In milliseconds since 1970. */
  readonly made: number;
  readonly isReady: boolean;
  readonly error: string | undefined;
}

function snapshotOf(file: Json): Snapshot {
  const time = stringAt(file, "status", "creationTime") ?? stringAt(file, "status", "error", "time") ?? "";
  return {
    server: stringAt(file, "spec", "nodeName"),
    isCopy: valueAt(file, "spec", "s3") !== undefined,
    made: Date.parse(time),
    isReady: valueAt(file, "status", "readyToUse") === true,
    error: stringAt(file, "status", "error", "message"),
  };
}

function judged(snapshots: readonly Snapshot[], schedule: string, now: number): Finding {
  const dated = snapshots.filter(({ made }) => !Number.isNaN(made)).sort((a, b) => b.made - a.made);
  const found = backupAge(dated.find(({ isReady }) => isReady)?.made, schedule, now);
  const [last] = dated;
  if (last === undefined || last.isReady || found.status === "fail") return found;
  const why = clipped(last.error ?? "it is not ready to use", 300);
  return warn(`${found.text}, one after it failed: ${why}`, "correct what the message names");
}
