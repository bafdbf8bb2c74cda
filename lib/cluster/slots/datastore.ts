import * as z from "zod";
import type { Problem } from "../../errors.ts";
import { etcdMetricsPort } from "../../k3s/built-ins.ts";
import { path } from "../../k3s/configuration/values.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { namesOfServers } from "../foundation.ts";
import type { Filled, Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("sqlite") }).describe("One server, one file."),
    z.strictObject({ type: z.literal("etcd") }).describe("Embedded etcd, on one, three or five servers."),
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
  /** Whether the servers are the members of an etcd of their own, of which K3s takes snapshots. */
  readonly embeddedEtcd: boolean;
  /** Where each server serves the metrics of its embedded etcd, like `192.168.1.10:2381`; empty without one. */
  readonly etcdMetrics: readonly string[];
  /** Whether servers find each other in the datastore; else all but the first one join by the API, as agents do. */
  readonly hasSharedDatastore: boolean;
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
  check: ({ datastore: filling, nodes }) => {
    const { type } = filling;
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
    return clientFiles(filling);
  },
  k3s: ({ datastore }) =>
    datastore.type === "etcd"
      ? {
          firstServer: { "cluster-init": true },
          servers: { "etcd-expose-metrics": true },
        }
      : { servers: filesOf(datastore) },
  derive: ({ datastore: { type }, nodes }) => ({
    embeddedEtcd: type === "etcd",
    etcdMetrics:
      type === "etcd"
        ? Object.values(nodes).flatMap(({ role, address }) =>
            role === "server" ? [`${address}:${etcdMetricsPort}`] : [],
          )
        : [],
    hasSharedDatastore: type === "external",
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
