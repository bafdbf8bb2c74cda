import { isJsonObject, type Json, type JsonObject, valueAt } from "../kubernetes/manifest.ts";
import { keysOf } from "./configuration/schemas.ts";

const ofEtcd = /^etcd-/;

/**
 * Whether a node with this configuration is a member of embedded etcd: the server that starts it, one that joins another server
 * and names no other datastore, or one with settings of etcd.
 * @see https://docs.k3s.io/datastore/ha-embedded
 */
export function isEtcdServer(config: Json | undefined): boolean {
  if (!isJsonObject(config) || valueAt(config, "datastore-endpoint") !== undefined) return false;
  if (config["cluster-init"] === true || Object.keys(config).some((key) => ofEtcd.test(key))) return true;
  return config.server !== undefined && hasServerKey(config);
}

/** Whether a node with this configuration only runs workloads: it joins a server, and has no key that only servers take. */
export function isAgent(config: JsonObject): boolean {
  return config.server !== undefined && !hasServerKey(config);
}

/** K3s does not start as an agent with one. */
function hasServerKey(config: JsonObject): boolean {
  return Object.keys(config).some((key) => keysOf("server").has(key) && !keysOf("agent").has(key));
}

/** How many members of etcd must run for it to work. */
export function majorityOf(members: number): number {
  return Math.floor(members / 2) + 1;
}
