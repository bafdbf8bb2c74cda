import { isJsonObject, type Json, type JsonObject, valueAt } from "../kubernetes/manifest.ts";

/** Settings of servers that the servers of a cluster share. K3s does not start as an agent with one of them. */
const ofServers = ["cluster-cidr", "cluster-dns", "cluster-domain", "secrets-encryption", "service-cidr", "tls-san"];
const ofEtcd = /^etcd-/;

/**
 * Whether a node with this configuration is a member of embedded etcd: the server that starts it, one that joins another server
 * and names no other datastore, or one with settings of etcd.
 * @see https://docs.k3s.io/datastore/ha-embedded
 */
export function isEtcdServer(config: Json | undefined): boolean {
  if (!isJsonObject(config) || valueAt(config, "datastore-endpoint") !== undefined) return false;
  if (config["cluster-init"] === true || Object.keys(config).some((key) => ofEtcd.test(key))) return true;
  return config.server !== undefined && ofServers.some((key) => config[key] !== undefined);
}

/** Whether a node with this configuration only runs workloads: it joins a server, and has no setting that servers share. */
export function isAgent(config: JsonObject): boolean {
  return config.server !== undefined && !Object.keys(config).some((key) => ofServers.includes(key) || ofEtcd.test(key));
}

/** How many members of etcd must run for it to work. */
export function majorityOf(members: number): number {
  return Math.floor(members / 2) + 1;
}
