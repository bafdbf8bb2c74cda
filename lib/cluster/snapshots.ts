import type { Problem } from "../errors.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import { ownerOf } from "./k3s-owners.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import { snapshotKeys } from "./slots/backup.ts";
import { useEtcd } from "./slots/datastore.ts";

/** What servers are told of snapshots: how they are taken follows from one slot, and whether there is anything to take from another. */
export function snapshotSettings(cluster: DeepReadonly<CompleteConfig>): JsonObject {
  return slots.datastore.derive(cluster).embeddedEtcd ? snapshotKeys(cluster) : {};
}

/** What is said of an etcd that is not there. */
export function snapshotProblems(config: CompleteConfig): Problem[] {
  if (slots.datastore.derive(config).embeddedEtcd) return [];
  const bucket: Problem = {
    where: "backup.s3",
    what: "gets snapshots of etcd alone, which this cluster does not have",
    fix: `${useEtcd}, or a folder on another machine`,
  };
  return [
    ...(slots.backup.derive(config).snapshotBucket === undefined ? [] : [bucket]),
    ...keysOfEtcd(config).map((where) => ({
      where,
      what: "does nothing without embedded etcd",
      fix: `${useEtcd}, or remove it`,
    })),
  ];
}

/** Where people tell K3s of etcd. */
function keysOfEtcd({ nodes, k3s }: CompleteConfig): string[] {
  const written: [where: string, config: object][] = [
    ["k3s.server", k3s.server],
    ...Object.entries(nodes).map(([name, node]): [string, object] => [`nodes.${name}.k3s`, node.k3s ?? {}]),
  ];
  return written.flatMap(([where, config]) =>
    Object.keys(config)
      .filter((key) => key.startsWith("etcd-") && ownerOf(key) === undefined)
      .map((key) => `${where}.${key}`),
  );
}
