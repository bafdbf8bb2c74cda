import { apiPort } from "../k3s/built-ins.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { Cluster } from "./cluster.ts";
import type { Node } from "./foundation.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";
import { lanInterface } from "./macos/virtual-machine.ts";

/** Where a node finds the secret that lets it join; K3s makes one by itself on a single server. */
const tokenFile = "/etc/rancher/k3s/token";

/** The K3s configuration file of a node. */
export interface NodeConfig {
  readonly node: Node;
  readonly config: JsonObject;
}

/**
 * The K3s configuration file of every node, servers first. What must be equal on all servers is made once. What people say of a node
 * takes the place of what they say of its role, lists as a whole, as in K3s' own files; nobody says what slots and platform do, but
 * for `disable` and `tls-san`, whose items they add.
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
      ...furtherKeys(cluster, node),
      ...nodeConfig(cluster, node),
      ...(node !== first && { server: `https://${cluster.apiAddress}:${apiPort}` }),
      ...(node.role === "server" && { ...ofEveryServer, "tls-san": certificateNames(cluster, node) }),
      ...(node === first && firstServer),
    },
  }));
}

/** What people say beside everything else. */
function furtherKeys({ k3s }: Cluster, { role, k3s: ofNode = {} }: Node): JsonObject {
  return Object.fromEntries(
    Object.entries({ ...k3s[role], ...ofNode }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The name of the API, the addresses of all servers and what people add. */
function certificateNames({ apiHost, servers, k3s }: Cluster, { k3s: ofNode = {} }: Node): string[] {
  return [
    ...(apiHost === undefined ? [] : [apiHost]),
    ...servers.map(({ address }) => address),
    ...(ofNode["tls-san"] ?? k3s.server["tls-san"] ?? []),
  ];
}

function nodeConfig(cluster: Cluster, { name, address, labels, taints, host }: Node): JsonObject {
  return {
    "node-name": name,
    "node-ip": address,
    // Its default route may lead through the network that is the same in every virtual machine.
    ...(host !== undefined && { "flannel-iface": lanInterface }),
    ...(cluster.allNodes.length > 1 && { "token-file": tokenFile }),
    ...(Object.keys(labels).length > 0 && {
      "node-label": Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    }),
    ...(taints.length > 0 && { "node-taint": taints }),
  };
}

function serverConfig({ clusterDns, network }: Cluster): JsonObject {
  return {
    "cluster-cidr": network.clusterCidr,
    "service-cidr": network.serviceCidr,
    "cluster-dns": clusterDns,
    "secrets-encryption": true,
    "write-kubeconfig-mode": "0600",
  };
}

/** What K3s' install script reads from its environment. */
export function installEnvironment(cluster: Cluster, node: Node): string {
  return `INSTALL_K3S_VERSION=${cluster.k3sVersion}\nINSTALL_K3S_EXEC=${node.role}\n`;
}
