import * as z from "zod";
import { etcdMetricsPort } from "../../k3s/built-ins.ts";
import { namesOfServers } from "../foundation.ts";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("sqlite") }).describe("One server, one file."),
    z.strictObject({ type: z.literal("etcd") }).describe("Embedded etcd, on one, three or five servers."),
  ])
  .prefault({ type: "sqlite" })
  .describe("Where K3s keeps the cluster's state.");

/** What follows from the datastore. */
export interface DatastoreDerived {
  /** Whether the servers are the members of an etcd of their own, of which K3s takes snapshots. */
  readonly embeddedEtcd: boolean;
  /** Where each server serves the metrics of its embedded etcd, like `192.168.1.10:2381`; empty without one. */
  readonly etcdMetrics: readonly string[];
}

/** What to do where something is only for embedded etcd. */
export const useEtcd = 'use datastore { type: "etcd" }';

/** @see https://docs.k3s.io/datastore */
export const datastore: Slot<"datastore", typeof schema, DatastoreDerived> = {
  schema,
  k3sKeys: [
    "cluster-init",
    "datastore-endpoint",
    "datastore-cafile",
    "datastore-certfile",
    "datastore-keyfile",
    "etcd-expose-metrics",
  ],
  check: ({ datastore: { type }, nodes }) => {
    const names = namesOfServers(nodes);
    const got = `${names.length} (${names.join(", ")})`;
    if (type === "sqlite" && names.length > 1) {
      const fix = `${useEtcd} with three or five servers`;
      return [{ where: "nodes", what: "datastore sqlite runs on exactly one server", got, fix }];
    }
    if (type === "etcd" && names.length > 0 && names.length % 2 === 0) {
      const fix = "use one, three or five servers: an even number survives no more failures than one server less";
      return [{ where: "nodes", what: "datastore etcd needs an odd number of servers", got, fix }];
    }
    return [];
  },
  k3s: ({ datastore }) =>
    datastore.type === "etcd"
      ? {
          firstServer: { "cluster-init": true },
          servers: { "etcd-expose-metrics": true },
        }
      : {},
  derive: ({ datastore: { type }, nodes }) => ({
    embeddedEtcd: type === "etcd",
    etcdMetrics:
      type === "etcd"
        ? Object.values(nodes).flatMap(({ role, address }) =>
            role === "server" ? [`${address}:${etcdMetricsPort}`] : [],
          )
        : [],
  }),
};
