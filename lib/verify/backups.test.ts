import { expect, test } from "vitest";
import type { Json, JsonObject } from "../kubernetes/manifest.ts";
import { testCluster } from "../testing.ts";
import { archiveRows, backupAge, snapshotRows } from "./backups.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const now = Date.parse("2026-11-01T12:00:00Z");
const hour = 3_600_000;
const fix = "see why none is made, in the log of who makes them";

test.each<[hours: number | undefined, schedule: string, Finding]>([
  [6, "0 */6 * * *", ok("the newest is 6 h old")],
  [7, "0 */6 * * *", ok("the newest is 7 h old")],
  [8, "0 */6 * * *", warn("the newest is 8 h old, by its schedule (0 */6 * * *) at most 6 h", fix)],
  [14, "0 */6 * * *", fail("the newest is 14 h old, by its schedule (0 */6 * * *) at most 6 h", fix)],
  [14, "30 2 * * *", ok("the newest is 14 h old")],
  [-1, "30 2 * * *", ok("the newest is 0 min old")],
  [undefined, "30 2 * * *", fail("there is none", fix)],
])("a backup of %s hours, by %j", (hours, schedule, finding) => {
  expect(backupAge(hours === undefined ? undefined : now - hours * hour, schedule, now)).toEqual(finding);
});

const cluster = testCluster({ datastore: { type: "etcd" } });

function snapshot(time: string, status: object = { readyToUse: true }, spec: object = {}): Json {
  return { spec: { nodeName: "server-1", ...spec }, status: { creationTime: `2026-11-01T${time}:00Z`, ...status } };
}

const rowsOf = (...items: readonly Json[]) => snapshotRows(cluster, { value: { items } }, now);

test.each<[what: string, items: readonly Json[], Finding]>([
  ["young enough", [snapshot("00:00"), snapshot("06:00")], ok("the newest is 6 h old")],
  ["none", [], fail("there is none", fix)],
  ["of another node", [snapshot("06:00", { readyToUse: true }, { nodeName: "old" })], fail("there is none", fix)],
  [
    "one that failed",
    [snapshot("06:00"), snapshot("12:00", { readyToUse: false, error: { message: "no space left on device" } })],
    warn("the newest is 6 h old, one after it failed: no space left on device", "correct what the message names"),
  ],
])("snapshots of etcd: %s", (_what, items, finding) => {
  expect(rowsOf(...items)).toEqual([{ area: "backups", name: "etcd snapshots of server-1", ...finding }]);
});

test("copies in S3 are judged by themselves", () => {
  const copying = testCluster({
    datastore: { type: "etcd" },
    backup: { type: "scheduled", s3: { bucket: "backups" } },
  });
  const copy = snapshot("00:00", { readyToUse: true }, { s3: { bucket: "backups" } });
  const rows = (...items: readonly Json[]) =>
    snapshotRows(copying, { value: { items } }, now).map(({ name, text }) => `${name}: ${text}`);
  expect(rows(snapshot("11:00"), copy)).toEqual([
    "etcd snapshots of server-1: the newest is 60 min old",
    "etcd snapshots in S3: the newest is 12 h old, by its schedule (0 */6 * * *) at most 6 h",
  ]);
  expect(rows(snapshot("11:00"))[1]).toBe("etcd snapshots in S3: there is none");
});

test("without etcd there are no snapshots to judge", () => {
  expect(snapshotRows(testCluster(), { value: { items: [] } }, now)).toEqual([]);
});

const node = (annotations: JsonObject): Json => ({ metadata: { name: "server-1", annotations } });

test.each<[what: string, node: Json, Finding]>([
  ["young", node({ "k3s-gitops/last-backup": "2026-11-01T06:00:00Z" }), ok("the newest is 6 h old")],
  ["none", node({}), fail("there is none", fix)],
  ["of another time", node({ "k3s-gitops/last-backup": "yesterday" }), fail("there is none", fix)],
])("archives of a server: %s", (_what, each, finding) => {
  expect(archiveRows(cluster, { value: { items: [each] } }, now)).toEqual([
    { area: "backups", name: "archives of server-1", ...finding },
  ]);
});

test("where nothing is kept there are no archives to judge", () => {
  expect(archiveRows(testCluster({ backup: { type: "none" } }), { value: { items: [] } }, now)).toEqual([]);
});
