import * as z from "zod";
import type { Problem } from "../../errors.ts";
import { etcdMetricsPort } from "../../k3s/built-ins.ts";
import { type Foundation, namesOfServers } from "../foundation.ts";
import type { Filled, Slot } from "../slot.ts";
import { backup } from "./backup.ts";

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("sqlite") }).describe("One server, one file."),
    z.strictObject({ type: z.literal("etcd") }).describe("Embedded etcd, on one, three or five servers."),
  ])
  .prefault({ type: "sqlite" })
  .describe("Where K3s keeps the cluster's state.");

/** The part of a cluster that this slot is. */
export type WithDatastore = Pick<Filled<"datastore", typeof schema>, "datastore">;

/** What follows from the datastore. */
export interface DatastoreDerived {
  /** Where each server serves the metrics of its embedded etcd, like `192.168.1.10:2381`; empty without one. */
  readonly etcdMetrics: readonly string[];
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
    "etcd-expose-metrics",
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
          servers: { "etcd-expose-metrics": true },
        }
      : {},
  derive: ({ datastore: { type }, nodes }) => ({
    etcdMetrics:
      type === "etcd"
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
      .filter((key) => key.startsWith("etcd-") && !datastore.k3sKeys?.includes(key) && !backup.k3sKeys?.includes(key))
      .map((key) => ({
        where: `${where}.${key}`,
        what: "does nothing without embedded etcd",
        fix: 'use datastore { type: "etcd" }, or remove it',
      })),
  );
}
