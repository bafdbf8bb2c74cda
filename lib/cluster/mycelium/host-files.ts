import { serviceOf } from "../../k3s/unit.ts";
import type { Foundation, Node } from "../foundation.ts";
import type { HostFile } from "../host-file.ts";
import { daemonSettings, settingsFile } from "./daemon-settings.ts";
import { daemonUnit, daemonUnitFile } from "./daemon-unit.ts";
import type { MyceliumNetwork } from "./derived.ts";
import { initialTrust, initialTrustFile, loadInitialTrust } from "./initial-trust.ts";

/**
 * What a node's host gets for the Mycelium network: what the kernel has to bring, which no pod may change, the filter that is there before
 * the daemon, and the daemon where it is a service.
 */
export function myceliumHostFiles(
  network: MyceliumNetwork,
  nodes: Foundation["nodes"],
  node: Pick<Node, "name" | "role" | "ipv6">,
): HostFile[] {
  return [
    { path: "/etc/modules-load.d/50-mycelium.conf", text: modules(network) },
    { path: "/etc/sysctl.d/50-mycelium.conf", text: parameters },
    { path: initialTrustFile, text: initialTrust(network, node) },
    ...(network.install.type === "host" ? service(network, nodes, node) : beforePods(node)),
  ];
}

/** Interfaces of the daemon, of pods and between nodes, and what the agent's tables of nftables are made of. */
function modules({ vxlan }: MyceliumNetwork): string {
  const names = ["bridge", "br_netfilter", "nf_tables", "nft_chain_nat", "nft_ct", "nft_masq", "tun"];
  return [...names, ...(vxlan === undefined ? [] : ["vxlan"])].map((name) => `${name}\n`).join("");
}

/** Packets go from one interface to another, of pods to the network. */
const parameters = "net.ipv4.ip_forward = 1\nnet.ipv6.conf.all.forwarding = 1\n";

function service(
  network: MyceliumNetwork,
  nodes: Foundation["nodes"],
  { name, role }: Pick<Node, "name" | "role">,
): HostFile[] {
  const peers = [...network.peers, ...peersAmong(network, nodes, name)];
  return [
    { path: settingsFile, text: daemonSettings({ ...network, peers }) },
    { path: daemonUnitFile, text: daemonUnit(network) },
    { path: dropInOf(role), text: "[Unit]\nWants=mycelium.service\nAfter=mycelium.service\n" },
  ];
}

/** Where a pod brings the daemon, nothing does before K3s runs. */
function beforePods({ role }: Pick<Node, "role">): HostFile[] {
  return [{ path: dropInOf(role), text: `[Service]\nExecStartPre=${loadInitialTrust}\n` }];
}

function dropInOf(role: Node["role"]): string {
  return `/etc/systemd/system/${serviceOf(role)}.service.d/50-mycelium.conf`;
}

/**
 * The daemons of the other nodes, so that nodes meet before there is a cluster that could tell them of each other. Those that cannot be
 * reached directly, at another site, are reached through what both have as a peer.
 * @see https://github.com/threefoldtech/mycelium/blob/master/docs/private_network.md (TLS is what makes a network private)
 */
function peersAmong({ privateNetwork, ports }: MyceliumNetwork, nodes: Foundation["nodes"], name: string): string[] {
  const scheme = privateNetwork === undefined ? "tcp" : "tls";
  return Object.entries(nodes).flatMap(([each, { address }]) =>
    each === name ? [] : [`${scheme}://${address}:${ports.tcp}`],
  );
}
