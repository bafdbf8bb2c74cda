import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { hostFilesOf } from "../host-files.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf } from "../testing.ts";

const server = { role: "server", address: "192.168.1.10" } as const;
const agent = { role: "agent", address: "192.168.1.20" } as const;
const etcd = { type: "etcd" } as const;
const s3 = { endpoint: "nas.example.com:9000", bucket: "k3s" };

/** The units of each node, and what K3s is told of snapshots. */
function made(changes: Parameters<typeof testCluster>[0]) {
  const cluster = testCluster({ nodes: { a: server, b: agent }, ...changes });
  return nodeConfigs(cluster).map((each) => ({
    units: hostFilesOf(cluster, each).flatMap(({ path }) => (path.includes("backup") ? [path.slice(20)] : [])),
    keys: Object.fromEntries(Object.entries(each.config).filter(([key]) => /^etcd-(s3|.*snapshot)/.test(key))),
  }));
}

const none = { units: [], keys: {} };
const units = ["k3s-backup.service", "k3s-backup.timer", "k3s.service.d/50-backup.conf"];

test("each server keeps archives, with a copy of SQLite, unless it is told not to", () => {
  expect(made({})).toEqual([{ units, keys: {} }, none]);
  expect(made({ backup: { type: "none" } })).toEqual([none, none]);
});

test("K3s itself takes snapshots of etcd, unless it is told not to", () => {
  const keys = {
    "etcd-snapshot-schedule-cron": "0 0 * * *",
    "etcd-snapshot-retention": 3,
    "etcd-snapshot-compress": true,
  };
  const backup = { type: "scheduled", schedule: "0 0 * * *", retention: 3 } as const;
  expect(made({ datastore: etcd, backup })).toEqual([{ units, keys }, none]);
  expect(made({ datastore: etcd, backup: { type: "none" } })).toEqual([
    { units: [], keys: { "etcd-disable-snapshots": true } },
    none,
  ]);
});

test("K3s copies them to what a Secret says, and nothing else, so that it reads the Secret", () => {
  const [first] = made({ datastore: etcd, backup: { type: "scheduled", s3 } });
  expect(first?.keys).toEqual({
    "etcd-snapshot-schedule-cron": "0 */6 * * *",
    "etcd-snapshot-retention": 12,
    "etcd-snapshot-compress": true,
    "etcd-s3": true,
    "etcd-s3-config-secret": "etcd-s3",
    "etcd-s3-retention": 12,
  });
});

test("tells others when and where", () => {
  expect(testCluster({})).toMatchObject({
    snapshotSchedule: undefined,
    backupSets: { schedule: "0 */6 * * *", retention: 12, folder: "/var/lib/k3s-gitops/backups" },
    snapshotBucket: undefined,
  });
  expect(testCluster({ datastore: etcd, backup: { type: "scheduled", s3 } })).toMatchObject({
    snapshotSchedule: "0 */6 * * *",
    snapshotBucket: { ...s3, region: "us-east-1", folder: "test", secretName: "etcd-s3" },
  });
  expect(testCluster({ backup: { type: "none" } }).backupSets).toBeUndefined();
});

test.each<[string, object, string]>([
  [
    "S3 without etcd",
    { backup: { type: "scheduled", s3 } },
    'backup.s3: gets snapshots of etcd alone, which this cluster does not have; use datastore { type: "etcd" }, or a folder on another machine',
  ],
  [
    "no copies",
    { backup: { type: "scheduled", retention: 0 } },
    "backup.retention: is not valid, got 0; write at least 1",
  ],
  [
    "a schedule without times",
    { backup: { type: "scheduled", schedule: "@every 6h" } },
    'backup.schedule: is not a schedule, got "@every 6h"; write minute, hour, day of month, month and day of week, like "0 */6 * * *"',
  ],
  [
    "a folder that goes with K3s",
    { backup: { type: "scheduled", folder: "/var/lib/rancher/backups" } },
    'backup.folder: is not a folder for backups, got "/var/lib/rancher/backups"; write it with letters, digits, ., _ and -, beginning with /, and outside of K3s\' own folders, which go with K3s',
  ],
  [
    "a URL for S3",
    { datastore: etcd, backup: { type: "scheduled", s3: { ...s3, endpoint: "https://s3.example.com" } } },
    'backup.s3.endpoint: is not the host of an S3 service, got "https://s3.example.com"; write it without https://, like "s3.eu-central-1.amazonaws.com" or "nas.example.com:9000"',
  ],
  [
    "a bucket in upper case",
    { datastore: etcd, backup: { type: "scheduled", s3: { bucket: "K3s" } } },
    'backup.s3.bucket: is not the name of a bucket, got "K3s"; write 3 to 63 of a-z, 0-9, . and -, beginning and ending with a letter or digit',
  ],
  [
    "a folder of the bucket with a slash in front",
    { datastore: etcd, backup: { type: "scheduled", s3: { ...s3, folder: "/k3s" } } },
    'backup.s3.folder: is not a folder of a bucket, got "/k3s"; write it without / at its ends, like "k3s/home"',
  ],
  [
    "a key of K3s about snapshots",
    { datastore: etcd, k3s: { server: { "etcd-s3-bucket": "k3s" } } },
    "k3s.server.etcd-s3-bucket: belongs to the slot backup; say it there",
  ],
])("fails with %s", (_, changes, message) => {
  expect(refusalsOf(changes)).toEqual([message]);
});
