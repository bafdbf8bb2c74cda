import * as z from "zod";
import { checkedText, isHost } from "../../checked-text.ts";
import { backupUnits } from "../../k3s/backup-timer.ts";
import { keysOf } from "../../k3s/configuration/schemas.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { cronTimes } from "../../kubernetes/schemas/cron.ts";
import type { Filled, Slot } from "../slot.ts";

const schedule = checkedText(
  // Without "@every", which a timer of systemd cannot say.
  (value) => cronTimes(value) !== undefined,
  "is not a schedule",
  'write minute, hour, day of month, month and day of week, like "0 */6 * * *"',
);

const folder = checkedText(
  (value) => /^(\/[\w.-]+)+$/.test(value) && !value.split("/").some((part) => /^\.+$/.test(part)) && !isDoomed(value),
  "is not a folder for backups",
  "write it with letters, digits, ., _ and -, beginning with /, and outside of K3s' own folders, which go with K3s",
);

function isDoomed(path: string): boolean {
  return /^\/(etc|var\/lib)\/(rancher|kubelet)(\/|$)/.test(path);
}

/** A host, perhaps with a port. */
const endpoint = checkedText(
  (value) => {
    const [, name = "", port = "1"] = /^([^:]+)(?::(\d{1,5}))?$/.exec(value) ?? [];
    return isHost(name) && Number(port) >= 1 && Number(port) <= 65_535;
  },
  "is not the host of an S3 service",
  'write it without https://, like "s3.eu-central-1.amazonaws.com" or "nas.example.com:9000"',
);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const bucket = checkedText(
  (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
  "is not the name of a bucket",
  "write 3 to 63 of a-z, 0-9, . and -, beginning and ending with a letter or digit",
);

const pathInBucket = checkedText(
  (value) => /^[\w.-]+(\/[\w.-]+)*$/.test(value),
  "is not a folder of a bucket",
  'write it without / at its ends, like "k3s/home"',
);

const s3 = z.strictObject({
  endpoint: endpoint.default("s3.amazonaws.com").describe("Host of the service, reached by HTTPS."),
  bucket: bucket.describe("Bucket, which must exist."),
  region: checkedText((value) => /^[\w-]+$/.test(value), "is not a region", 'write it like "eu-central-1"')
    .default("us-east-1")
    .describe("Its region."),
  folder: pathInBucket.optional().describe("Folder in it. Default: the name of the cluster."),
});

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("none") }).describe("Nothing is kept."),
    z
      .strictObject({
        type: z.literal("scheduled"),
        schedule: schedule.default("0 */6 * * *").describe("Cron expression, in the server's time zone."),
        retention: z.int().min(1).default(12).describe("How many are kept on each server, and in S3."),
        folder: folder
          .default("/var/lib/k3s-gitops/backups")
          .describe("Folder of each server. On another machine, e.g. a mounted share, they outlive the server."),
        s3: s3.optional().describe("Where K3s copies snapshots of etcd to; its credentials come from a Secret."),
      })
      .describe(
        "On each server, in one archive: a copy of the datastore or the newest snapshot, token, certificates, settings, and the keys of SealedSecrets.",
      ),
  ])
  .prefault({ type: "scheduled" })
  .describe("What is kept of the cluster's state.");

type Backup = Filled<"backup", typeof schema>["backup"];

/** Where snapshots of etcd are copied to. */
export type SnapshotBucket = Required<z.output<typeof s3>> & {
  /** Secret in kube-system, of the type that K3s asks for, with all of these and the credentials. */
  readonly secretName: string;
};

/** What follows from what is kept. */
export interface BackupDerived {
  /** The archives that each server makes; undefined where it makes none. */
  readonly backupSets: { readonly schedule: string; readonly retention: number; readonly folder: string } | undefined;
  /** Undefined where snapshots stay on the servers. */
  readonly snapshotBucket: SnapshotBucket | undefined;
}

const secretName = "etcd-s3";

/**
 * All that is told of S3 lies in one Secret: with anything else in the configuration K3s would ignore the Secret.
 * @see https://docs.k3s.io/cli/etcd-snapshot#s3-configuration-secret-support
 */
export const backup: Slot<"backup", typeof schema, BackupDerived> = {
  schema,
  k3sKeys: [
    "etcd-disable-snapshots",
    "etcd-snapshot-schedule-cron",
    "etcd-snapshot-retention",
    "etcd-snapshot-compress",
    "etcd-snapshot-name",
    "etcd-snapshot-dir",
    ...[...keysOf("server").keys()].filter((key) => key.startsWith("etcd-s3")),
  ],
  hostFiles: ({ backup }, { name, role }) =>
    backup.type === "scheduled" && role === "server" ? backupUnits(name, backup.schedule) : [],
  derive: ({ backup, name }) => {
    if (backup.type === "none") return { backupSets: undefined, snapshotBucket: undefined };
    const { schedule, retention, folder, s3 } = backup;
    return {
      backupSets: { schedule, retention, folder },
      snapshotBucket: s3 && { ...s3, folder: s3.folder ?? name, secretName },
    };
  },
};

/** What K3s is told of snapshots, where there is an embedded etcd. */
export function snapshotKeys({ backup }: { readonly backup: Backup }): JsonObject {
  if (backup.type === "none") return { "etcd-disable-snapshots": true };
  const { schedule, retention, s3 } = backup;
  const ofBucket = { "etcd-s3": true, "etcd-s3-config-secret": secretName, "etcd-s3-retention": retention };
  return {
    "etcd-snapshot-schedule-cron": schedule,
    "etcd-snapshot-retention": retention,
    "etcd-snapshot-compress": true,
    ...(s3 && ofBucket),
  };
}
