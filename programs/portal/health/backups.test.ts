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
  backupsHealth(snapshots, now).map(({ concern, reason, message }) => [concern, reason, message]);

test("the newest of each place tells its age and size", () => {
  const volume: Snapshot = {
    ...etcd(2),
    of: "volume",
    namespace: "db",
    name: "nightly",
    place: "data",
    size: undefined,
  };
  expect(backupsHealth([etcd(17), volume, etcd(5), etcd(6, { place: "s3" })], now)).toEqual([
    {
      of: "etcd",
      name: "one",
      concern: "fine",
      count: 2,
      newest: { name: "etcd-5", age: 5 * hour, size: 4096 },
    },
    { of: "etcd", name: "s3", concern: "fine", count: 1, newest: { name: "etcd-6", age: 6 * hour, size: 4096 } },
    {
      of: "volume",
      namespace: "db",
      name: "data",
      concern: "fine",
      count: 1,
      newest: { name: "nightly", age: 2 * hour },
    },
  ]);
});

test("two missing in a row need somebody, whatever was made by hand between", () => {
  expect(said(etcd(23), etcd(35))).toEqual([["fine", undefined, undefined]]);
  expect(said(etcd(25), etcd(37), etcd(37.5))).toEqual([["act", "none for 25 h, usually every 12 h", undefined]]);
});

test("one that was made once is not awaited again", () => {
  expect(said(etcd(900))).toEqual([["fine", undefined, undefined]]);
});

test("several of the same moment are no schedule of minutes", () => {
  expect(said(etcd(0.5), etcd(0.51))).toEqual([["fine", undefined, undefined]]);
});

test("one that failed is worth a look, and needs somebody where there is no other", () => {
  const failed = etcd(1, { ready: false, message: "no space left on device" });
  expect(said(failed, etcd(13))).toEqual([["look", "one failed 60 min ago", "no space left on device"]]);
  expect(said(failed)).toEqual([["act", "one failed 60 min ago", "no space left on device"]]);
  expect(said(failed, etcd(0.5))).toEqual([["fine", undefined, undefined]]);
});

test("one may take an hour", () => {
  expect(said(etcd(0.5, { ready: false }), etcd(12))).toEqual([["fine", undefined, undefined]]);
  expect(said(etcd(3, { ready: false }), etcd(12))).toEqual([["look", "one is unfinished for 3 h", undefined]]);
});
