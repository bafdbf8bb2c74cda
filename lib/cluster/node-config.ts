import { apiPort } from "../k3s/built-ins.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { Cluster } from "./cluster.ts";
import type { Node } from "./foundation.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";

/** Where a node finds the secret that lets it join; K3s makes one by itself on a single server. */
const tokenFile = "/etc/rancher/k3s/token";

/** The K3s configuration file of a node. */
export interface NodeConfig {
  readonly node: Node;
  readonly config: JsonObject;
}

/**
 * The K3s configuration file of every node, servers first. What must be equal on all servers is made once.
 * @see https://docs.k3s.io/cli/server
 * @see https://docs.k3s.io/cli/agent
 */
export function nodeConfigs(cluster: Cluster): NodeConfig[] {
  const [first] = cluster.servers;
  const { servers, firstServer, disable } = k3sSettingsOf(cluster);
  const ofEveryServer = { ...serverConfig(cluster), ...servers, ...(disable.length > 0 && { disable }) };
  return cluster.allNodes.map((node) => ({
    node,
    config: {
      ...nodeConfig(cluster, node),
      ...(node !== first && { server: `https://${cluster.apiAddress}:${apiPort}` }),
      ...(node.role === "server" && ofEveryServer),
      ...(node === first && firstServer),
    },
  }));
}

function nodeConfig(cluster: Cluster, { name, address, labels, taints }: Node): JsonObject {
  return {
    "node-name": name,
    "node-ip": address,
    ...(cluster.allNodes.length > 1 && { "token-file": tokenFile }),
    ...(Object.keys(labels).length > 0 && {
      "node-label": Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    }),
    ...(taints.length > 0 && { "node-taint": taints }),
  };
}

function serverConfig({ apiHost, clusterDns, network, servers }: Cluster): JsonObject {
  return {
    "cluster-cidr": network.clusterCidr,
    "service-cidr": network.serviceCidr,
    "cluster-dns": clusterDns,
    "tls-san": [...(apiHost === undefined ? [] : [apiHost]), ...servers.map(({ address }) => address)],
    "secrets-encryption": true,
    "write-kubeconfig-mode": "0600",
  };
}

/** What K3s' install script reads from its environment. */
export function installEnvironment(cluster: Cluster, node: Node): string {
  return `INSTALL_K3S_VERSION=${cluster.k3sVersion}\nINSTALL_K3S_EXEC=${node.role}\n`;
}
