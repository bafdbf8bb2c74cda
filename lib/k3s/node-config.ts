import type { Cluster, Node } from "../cluster/cluster.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { apiPort } from "./built-ins.ts";

/** Where a node finds the secret that lets it join; K3s makes one by itself on a single server. */
const tokenFile = "/etc/rancher/k3s/token";

/**
 * The K3s configuration file of one node. Everything that must be equal on all servers comes from the cluster alone.
 * @see https://docs.k3s.io/cli/server
 * @see https://docs.k3s.io/cli/agent
 */
export function nodeConfig(cluster: Cluster, node: Node): JsonObject {
  const first = cluster.machines[0];
  const joins = first !== undefined && node.name !== first.name;
  return {
    "node-name": node.name,
    "node-ip": node.address,
    ...(cluster.machines.length > 1 && { "token-file": tokenFile }),
    ...(joins && { server: `https://${cluster.apiHost ?? first.address}:${apiPort}` }),
    ...(Object.keys(node.labels).length > 0 && {
      "node-label": Object.entries(node.labels).map(([key, value]) => `${key}=${value}`),
    }),
    ...(node.taints.length > 0 && { "node-taint": [...node.taints] }),
    ...(node.role === "server" && serverConfig(cluster, joins)),
  };
}

function serverConfig(cluster: Cluster, joins: boolean): JsonObject {
  const { datastore, network, cni } = cluster;
  const servers = cluster.machines.filter(({ role }) => role === "server");
  return {
    "cluster-cidr": network.clusterCidr,
    "service-cidr": network.serviceCidr,
    "cluster-dns": cluster.clusterDns,
    "flannel-backend": cni.backend,
    ...(cluster.disable.length > 0 && { disable: [...cluster.disable] }),
    "tls-san": [...(cluster.apiHost === undefined ? [] : [cluster.apiHost]), ...servers.map(({ address }) => address)],
    "secrets-encryption": true,
    "write-kubeconfig-mode": "0600",
    ...(datastore.type === "etcd" && {
      ...(!joins && { "cluster-init": true }),
      "etcd-expose-metrics": true,
      "etcd-snapshot-schedule-cron": datastore.snapshotSchedule,
      "etcd-snapshot-retention": datastore.snapshotRetention,
    }),
  };
}

/** What K3s' install script reads from its environment. */
export function installEnvironment(cluster: Cluster, node: Node): string {
  return `INSTALL_K3S_VERSION=${cluster.k3sVersion}\nINSTALL_K3S_EXEC=${node.role}\n`;
}
