import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import type { Problem } from "../../errors.ts";
import { etcdMetricsPort } from "../../k3s/built-ins.ts";
import { isCronSchedule } from "../../kubernetes/schemas/cron.ts";
import { type Foundation, namesOfServers } from "../foundation.ts";
import type { Slot } from "../slot.ts";

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
  ])
  .prefault({ type: "sqlite" })
  .describe("Where K3s keeps the cluster's state.");

/** What follows from the datastore. */
export interface DatastoreDerived {
  /** Where each server serves the metrics of its embedded etcd, like `192.168.1.10:2381`; empty without one. */
  readonly etcdMetrics: readonly string[];
  /** When each server takes a snapshot of its embedded etcd, as a cron expression; undefined without one. */
  readonly snapshotSchedule: string | undefined;
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
  check: ({ datastore: { type }, nodes, k3s }) => {
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
    return type === "etcd" ? [] : etcdKeys(nodes, k3s);
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
      : {},
  derive: ({ datastore, nodes }) => ({
    snapshotSchedule: datastore.type === "etcd" ? datastore.snapshotSchedule : undefined,
    etcdMetrics:
      datastore.type === "etcd"
        ? Object.values(nodes).flatMap(({ role, address }) =>
            role === "server" ? [`${address}:${etcdMetricsPort}`] : [],
          )
        : [],
  }),
};

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
