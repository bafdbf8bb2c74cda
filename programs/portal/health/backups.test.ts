import { expect, test } from "vitest";
import type { Snapshot } from "../objects/snapshot.ts";
import { backupsHealth } from "./backups.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const hour = 3_600_000;

const etcd = (hours: number, changed: Partial<Snapshot> = {}): Snapshot => ({
  of: "etcd",
  name: `etcd-${hours}`,
  place: "one",
  created: new Date(now - hours * hour).toISOString(),
  size: 4096,
  ready: true,
  ...changed,
});
const said = (...snapshots: readonly Snapshot[]) =>
  backupsHealth(snapshots, now).map(({ concern, state, message }) => [concern, state, message]);

test("the newest of each place tells its age and size", () => {
  const volume: Snapshot = {
    ...etcd(2),
    of: "volume",
    namespace: "db",
    name: "nightly",
    place: "data",
    size: undefined,
  };
  const well = { concern: "fine", size: 4096 };
  expect(backupsHealth([etcd(17), volume, etcd(5), etcd(6, { place: "s3" })], now)).toEqual([
    { ...well, kind: "", name: "etcd on one", state: "etcd-5", count: 2, age: 5 * hour },
    { ...well, kind: "", name: "etcd on s3", state: "etcd-6", count: 1, age: 6 * hour },
    {
      kind: "PersistentVolumeClaim",
      namespace: "db",
      name: "data",
      concern: "fine",
      state: "nightly",
      count: 1,
      age: 2 * hour,
    },
  ]);
});

test("two missing in a row need somebody, whatever was made by hand between", () => {
  expect(said(etcd(23), etcd(35))).toEqual([["fine", "etcd-23", undefined]]);
  expect(said(etcd(25), etcd(37), etcd(37.5))).toEqual([["act", "none for 25 h, usually every 12 h", undefined]]);
});

test("one that was made once is not awaited again", () => {
  expect(said(etcd(900))).toEqual([["fine", "etcd-900", undefined]]);
});

test("several of the same moment are no schedule of minutes", () => {
  expect(said(etcd(0.5), etcd(0.51))).toEqual([["fine", "etcd-0.5", undefined]]);
});

test("one that failed is worth a look, and needs somebody where there is no other", () => {
  const failed = etcd(1, { ready: false, message: "no space left on device" });
  expect(said(failed, etcd(13))).toEqual([["look", "the last one failed", "no space left on device"]]);
  expect(said(failed)).toEqual([["act", "none is ready", "no space left on device"]]);
  expect(said(failed, etcd(0.5))).toEqual([["fine", "etcd-0.5", undefined]]);
});

test("one that is being made says nothing of the one before", () => {
  expect(said(etcd(0.5, { ready: false }), etcd(12))).toEqual([["fine", "etcd-12", undefined]]);
  expect(said(etcd(0.5, { ready: false }))).toEqual([["look", "none is ready", undefined]]);
});
