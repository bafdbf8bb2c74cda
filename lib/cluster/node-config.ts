import { apiPort } from "../k3s/built-ins.ts";
import { keysOf } from "../k3s/configuration/schemas.ts";
import { tokenFile } from "../k3s/host-paths.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { urlHost } from "../url-host.ts";
import type { Cluster } from "./cluster.ts";
import { networkKeys } from "./dual-stack.ts";
import type { Node } from "./foundation.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";
import { lanInterface } from "./macos/virtual-machine.ts";
import type { ComponentArguments } from "./slot.ts";

/** The K3s configuration file of a node. */
export interface NodeConfig {
  readonly node: Node;
  readonly config: JsonObject;
}

/**
 * The K3s configuration file of every node, servers first. What must be equal on all servers is made once. What people say of a node
 * takes the place of what they say of its role, lists as a whole, as in K3s' own files; nobody says what slots and platform do, but
 * for `disable`, `tls-san` and the arguments of components, to which they add.
 * @see https://docs.k3s.io/cli/server
 * @see https://docs.k3s.io/cli/agent
 */
export function nodeConfigs(cluster: Cluster): NodeConfig[] {
  const [first] = cluster.servers;
  const { nodes, servers, firstServer, disable, arguments: ofSlots } = k3sSettingsOf(cluster);
  const ofEveryServer = { ...serverConfig(cluster), ...servers, ...(disable.length > 0 && { disable }) };
  return cluster.allNodes.map((node) => ({
    node,
    config: {
      ...furtherKeys(cluster, node),
      ...withArguments(ofSlots, cluster, node),
      ...nodes,
      ...nodeConfig(node),
      ...(joins(cluster, node) && { server: `https://${urlHost(cluster.apiAddress)}:${apiPort}` }),
      ...(node.role === "server" && { ...ofEveryServer, "tls-san": certificateNames(cluster, node) }),
      ...(node === first && firstServer),
    },
  }));
}

/** Whether a node joins by the API. Servers that share a datastore start without each other. */
function joins({ servers, hasSharedDatastore }: Cluster, node: Node): boolean {
  return node !== servers[0] && (node.role === "agent" || !hasSharedDatastore);
}

/** What people say beside everything else. */
function furtherKeys({ k3s }: Cluster, { role, k3s: ofNode = {} }: Node): JsonObject {
  return Object.fromEntries(
    Object.entries({ ...k3s[role], ...ofNode }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The arguments of components that slots say, and behind them those that people say. */
function withArguments(ofSlots: ComponentArguments, cluster: Cluster, node: Node): JsonObject {
  const further = furtherKeys(cluster, node);
  return Object.fromEntries(
    Object.entries(ofSlots)
      .filter(([key]) => keysOf(node.role).has(key))
      .map(([key, list]) => [key, [...list, ...[further[key] ?? []].flat()]]),
  );
}

/** The names of the API, the addresses of all servers and what people add. */
function certificateNames({ apiNames, servers, k3s }: Cluster, { k3s: ofNode = {} }: Node): string[] {
  return [
    ...apiNames,
    ...servers.flatMap(({ address, ipv6 }) => [address, ...(ipv6 === undefined ? [] : [ipv6])]),
    ...(ofNode["tls-san"] ?? k3s.server["tls-san"] ?? []),
  ];
}

function nodeConfig({ name, address, ipv6, labels, taints, host }: Node): JsonObject {
  return {
    "node-name": name,
    "node-ip": ipv6 === undefined ? address : [address, ipv6],
    // Its default route may lead through the network that is the same in every virtual machine.
    ...(host !== undefined && { "flannel-iface": lanInterface }),
    // Also of a single server: with the first agent nothing changes for it.
    "token-file": tokenFile,
    ...(Object.keys(labels).length > 0 && {
      "node-label": Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    }),
    ...(taints.length > 0 && { "node-taint": taints }),
  };
}

function serverConfig(cluster: Cluster): JsonObject {
  const { clusterDns, registries } = cluster;
  return {
    ...networkKeys(cluster, clusterDns),
    ...(registries.embedded && { "embedded-registry": true }),
    "secrets-encryption": true,
    "write-kubeconfig-mode": "0600",
  };
}
