import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import type { Problem } from "../../errors.ts";
import { etcdMetricsPort } from "../../k3s/built-ins.ts";
import { path } from "../../k3s/configuration/values.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { isCronSchedule } from "../../kubernetes/schemas/cron.ts";
import { type Foundation, namesOfServers } from "../foundation.ts";
import type { Filled, Slot } from "../slot.ts";

const schedule = checkedText(
  isCronSchedule,
  "is not a schedule",
  'write minute, hour, day of month, month and day of week, like "0 */6 * * *"',
);

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("sqlite") }).describe("One server, one file."),
    z
      .strictObject({
        type: z.literal("etcd"),
        snapshotSchedule: schedule.default("0 */6 * * *").describe("Cron expression, in the server's time zone."),
        snapshotRetention: z.int().min(1).default(12).describe("Snapshots kept on each server."),
      })
      .describe("Embedded etcd, on one, three or five servers."),
    z
      .strictObject({
        type: z.literal("external"),
        caFile: path.optional().describe("File of each server with the authority of the datastore's certificate."),
        certFile: path.optional().describe("File of each server with the certificate that it shows to the datastore."),
        keyFile: path.optional().describe("File of each server with the key of that certificate."),
      })
      .describe(
        "A PostgreSQL, MySQL, MariaDB or etcd of yours, for any number of servers. What it is reached by is a secret: K3S_DATASTORE_ENDPOINT in /etc/default/k3s of each server.",
      ),
  ])
  .prefault({ type: "sqlite" })
  .describe("Where K3s keeps the cluster's state.");

/** What follows from the datastore. */
export interface DatastoreDerived {
  /** Where each server serves the metrics of its embedded etcd, like `192.168.1.10:2381`; empty without one. */
  readonly etcdMetrics: readonly string[];
  /** When each server takes a snapshot of its embedded etcd, as a cron expression; undefined without one. */
  readonly snapshotSchedule: string | undefined;
  /** Whether servers find each other in the datastore; else all but the first one join by the API, as agents do. */
  readonly hasSharedDatastore: boolean;
}

/** @see https://docs.k3s.io/datastore */
export const datastore: Slot<"datastore", typeof schema, DatastoreDerived> = {
  schema,
  k3sKeys: [
    "cluster-init",
    "datastore-endpoint",
    "datastore-cafile",
    "datastore-certfile",
    "datastore-keyfile",
    "etcd-disable-snapshots",
    "etcd-expose-metrics",
    "etcd-snapshot-schedule-cron",
    "etcd-snapshot-retention",
  ],
  check: ({ datastore: filling, nodes, k3s }) => {
    const { type } = filling;
    const names = namesOfServers(nodes);
    const got = `${names.length} (${names.join(", ")})`;
    if (type === "sqlite" && names.length > 1) {
      const fix = 'use datastore { type: "etcd" } with three or five servers';
      return [{ where: "nodes", what: "datastore sqlite runs on exactly one server", got, fix }];
    }
    if (type === "etcd" && names.length > 0 && names.length % 2 === 0) {
      const fix = "use one, three or five servers: an even number survives no more failures than one server less";
      return [{ where: "nodes", what: "datastore etcd needs an odd number of servers", got, fix }];
    }
    return type === "etcd" ? [] : [...etcdKeys(nodes, k3s), ...clientFiles(filling)];
  },
  k3s: ({ datastore }) =>
    datastore.type === "etcd"
      ? {
          firstServer: { "cluster-init": true },
          servers: {
            "etcd-expose-metrics": true,
            "etcd-snapshot-schedule-cron": datastore.snapshotSchedule,
            "etcd-snapshot-retention": datastore.snapshotRetention,
          },
        }
      : { servers: filesOf(datastore) },
  derive: ({ datastore, nodes }) => ({
    snapshotSchedule: datastore.type === "etcd" ? datastore.snapshotSchedule : undefined,
    etcdMetrics:
      datastore.type === "etcd"
        ? Object.values(nodes).flatMap(({ role, address }) =>
            role === "server" ? [`${address}:${etcdMetricsPort}`] : [],
          )
        : [],
    hasSharedDatastore: datastore.type === "external",
  }),
};

type Filling = Filled<"datastore", typeof schema>["datastore"];

/** What it is reached by comes from the environment: it holds a password. */
function filesOf(datastore: Filling): JsonObject {
  if (datastore.type !== "external") return {};
  const { caFile, certFile, keyFile } = datastore;
  return {
    ...(caFile !== undefined && { "datastore-cafile": caFile }),
    ...(certFile !== undefined && { "datastore-certfile": certFile }),
    ...(keyFile !== undefined && { "datastore-keyfile": keyFile }),
  };
}

/** A certificate is shown with the proof that one has its key. */
function clientFiles(datastore: Filling): Problem[] {
  if (datastore.type !== "external") return [];
  const pair = ["certFile", "keyFile"] as const;
  const [said, ...others] = pair.filter((field) => datastore[field] !== undefined);
  const missing = pair.find((field) => field !== said);
  if (said === undefined || missing === undefined || others.length > 0) return [];
  return [{ where: `datastore.${said}`, what: `does nothing without ${missing}`, fix: `set ${missing} as well` }];
}

/** What people say of an etcd that is not there. */
function etcdKeys(nodes: Foundation["nodes"], k3s: Foundation["k3s"]): Problem[] {
  const written: [where: string, config: object][] = [
    ["k3s.server", k3s.server],
    ...Object.entries(nodes).map(([name, node]): [string, object] => [`nodes.${name}.k3s`, node.k3s ?? {}]),
  ];
  return written.flatMap(([where, config]) =>
    Object.keys(config)
      .filter((key) => key.startsWith("etcd-") && !datastore.k3sKeys?.includes(key))
      .map((key) => ({
        where: `${where}.${key}`,
        what: "does nothing without embedded etcd",
        fix: 'use datastore { type: "etcd" }, or remove it',
      })),
  );
}
