import type { Cluster } from "../cluster/cluster.ts";
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
 * The snapshots of embedded etcd, by the server that made them.
 * @param answer objects of kind ETCDSnapshotFile
 * @see https://docs.k3s.io/cli/etcd-snapshot#etcdsnapshotfile-custom-resources
 */
export function snapshotRows(
  { servers, snapshotSchedule }: Pick<Cluster, "servers" | "snapshotSchedule">,
  answer: Answer<Json>,
  now: number,
): Row[] {
  if (snapshotSchedule === undefined) return [];
  if ("refusal" in answer) return [refusalRow("backups", "etcd snapshots", answer.refusal)];
  const files = listAt(answer.value, "items").map((each) => ({
    server: stringAt(each, "spec", "nodeName"),
    made: Date.parse(stringAt(each, "status", "creationTime") ?? ""),
    isReady: valueAt(each, "status", "readyToUse") === true,
    error: stringAt(each, "status", "error", "message"),
  }));
  return servers.map(({ name }) => {
    const own = files
      .filter((file) => file.server === name && !Number.isNaN(file.made))
      .sort((a, b) => b.made - a.made);
    const newest = own.find(({ isReady }) => isReady)?.made;
    const found = backupAge(newest, snapshotSchedule, now);
    const error = own[0]?.isReady === false ? (own[0].error ?? "it is not ready to use") : undefined;
    const finding =
      error === undefined || found.status === "fail"
        ? found
        : warn(`${found.text}, one after it failed: ${clipped(error, 300)}`, "correct what the message names");
    return { area: "backups", name: `etcd snapshots of ${name}`, ...finding };
  });
}
