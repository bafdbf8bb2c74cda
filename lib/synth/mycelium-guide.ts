import type { Cluster } from "../cluster/cluster.ts";
import type { Node } from "../cluster/foundation.ts";
import type { MyceliumNetwork } from "../cluster/mycelium/derived.ts";
import { markdownTable } from "../markdown-table.ts";
import { gatewayOf, podRangeOf, prefixOf, serviceAddressOf } from "../mycelium/address.ts";
import { tunnelMtu, vxlanMtu } from "../mycelium/mtu.ts";
import { tables, vxlanId } from "../mycelium/names.ts";

/** What the README of a cluster says of the Mycelium network: its picture, its addresses and sizes, and where to look. */
export function myceliumGuide(cluster: Cluster): string[] {
  const { myceliumNetwork: network } = cluster;
  if (network === undefined) return [];
  return [
    "## Mycelium network",
    network.mode === "dual"
      ? "Every pod has an IPv4 address of its node's network, and an IPv6 address of its node's prefix, which all nodes of the Mycelium network reach."
      : "Pods have the network of flannel. Those that ask for it have a second interface, with an address of the Mycelium network.",
    picture(network),
    "### Addresses",
    addresses(cluster),
    "A node's prefix follows from the key that its daemon makes. Nobody else can have it, and it goes with the key.",
    "### Packets",
    sizes(network),
    "### Ports of nodes",
    ports(network),
    "### When it does not work",
    "On a node, as root, from below to above; the first that fails is where to look.",
    steps(network),
  ];
}

/** What a packet of a pod goes through. */
function picture({ mode, bridge, vxlan, tunnel }: MyceliumNetwork): string {
  const nodes = ["a", "b"].flatMap((node) => [
    `  subgraph node_${node}["node ${node}"]`,
    `    pod_${node}["pod"] --- bridge_${node}["${bridge}"]`,
    ...(vxlan === undefined ? [] : [`    bridge_${node} -- "IPv4" --- vxlan_${node}["${vxlan}"] --- tunnel_${node}`]),
    `    bridge_${node} -- "IPv6" --- tunnel_${node}["${tunnel}"]`,
    ...(mode === "secondary" ? [`    pod_${node} --- flannel_${node}["flannel's own"]`] : []),
    `    tunnel_${node} --- daemon_${node}["daemon"]`,
    "  end",
  ]);
  const flannel = mode === "secondary" ? ['  flannel_a <-- "LAN" --> flannel_b'] : [];
  return [
    "```mermaid",
    "flowchart LR",
    ...nodes,
    '  daemon_a <-- "encrypted, perhaps through peers" --> daemon_b',
    ...flannel,
    "```",
  ].join("\n");
}

const atInstallation = "made at its installation";

function addresses({ allNodes }: Cluster): string {
  return markdownTable(
    ["Node", "LAN", "Mycelium", "Prefix", "Gateway of pods", "Pods", "Services from"],
    allNodes.map((node) => [node.name, node.address, ...ofPrefix(node)]),
  );
}

function ofPrefix({ ipv6 }: Node): string[] {
  const prefix = ipv6 === undefined ? undefined : prefixOf(ipv6);
  if (ipv6 === undefined || prefix === undefined) return [atInstallation];
  return [ipv6, prefix, gatewayOf(prefix), podRangeOf(prefix).join(" to "), serviceAddressOf(prefix, 0)];
}

function sizes({ mtu, tunnel, vxlan }: MyceliumNetwork): string {
  return markdownTable(
    ["Interface", "MTU", "Why"],
    [
      [`\`${tunnel}\``, String(tunnelMtu), "what the daemon carries"],
      ...(vxlan === undefined
        ? []
        : [[`\`${vxlan}\``, String(vxlanMtu), "VXLAN over IPv6 takes the rest of the daemon's packets"]]),
      ["of pods", String(mtu), "what a pod sends to any other one without fragments"],
    ],
  );
}

function ports({ ports: of, vxlan, discovery, tunnel }: MyceliumNetwork): string {
  return markdownTable(
    ["Port", "Who listens", "From where"],
    [
      [`${of.tcp}/tcp`, "the daemon", "other daemons"],
      [`${of.quic}/udp`, "the daemon", "other daemons"],
      ...(discovery.length > 0 ? [[`${of.discovery}/udp`, "the daemon", `the LAN, on ${discovery.join(", ")}`]] : []),
      ...(vxlan === undefined
        ? []
        : [[`${of.vxlan}/udp`, "the kernel", `nodes of the cluster, through \`${tunnel}\``]]),
      [`${of.agent}/tcp`, "the agent", "Prometheus: health and metrics"],
      [`${of.api}/tcp, ${of.rpc}/tcp, ${of.metrics}/tcp`, "the daemon", "loopback alone; nothing asks who calls"],
    ],
  );
}

/** How to look at it, by where it runs. */
const daemon = {
  host: "systemctl status mycelium; journalctl --unit=mycelium --lines=50",
  daemonset:
    "kubectl --namespace=mycelium get pods --output=wide; kubectl --namespace=mycelium logs daemonset/mycelium --tail=50",
} as const satisfies Readonly<Record<MyceliumNetwork["install"]["type"], string>>;

/** @see docs/mycelium.md, which explains what each of them shows */
function steps({ install, ports: of, tunnel, bridge, vxlan, mtu }: MyceliumNetwork): string {
  return [
    "```sh",
    "# Does the daemon run, and is it the node that the overlay says?",
    daemon[install.type],
    `curl --silent http://127.0.0.1:${of.api}/api/v1/admin`,
    "# Has it peers, and a route to the other nodes?",
    `curl --silent http://127.0.0.1:${of.api}/api/v1/admin/peers`,
    `curl --silent http://127.0.0.1:${of.api}/api/v1/admin/routes/selected`,
    "# Do packets get to another node? Its address stands above.",
    `ip -6 route show dev ${tunnel}; ping -6 -c 3 ADDRESS-OF-THE-OTHER-NODE`,
    "# What does the agent say? Each of its conditions has a reason.",
    "kubectl get myceliumnodes; kubectl describe myceliumnode NAME-OF-THE-NODE",
    `curl --silent http://127.0.0.1:${of.agent}/healthz`,
    "# Is the bridge there, and what do pods get?",
    `ip address show dev ${bridge}; cat /etc/cni/net.d/10-mycelium.conflist`,
    ...(vxlan === undefined
      ? []
      : [
          `# Does IPv4 find the other nodes (network ${vxlanId})? One line each, and none of them learned.`,
          `bridge fdb show dev ${vxlan}; ip neighbour show dev ${vxlan}; ip route show dev ${vxlan}`,
        ]),
    "# Is something dropped because nobody trusts it?",
    `nft list table inet ${tables.trust}`,
    "# Do the largest packets get through?",
    `ping -6 -M do -c 1 -s ${mtu - 48} ADDRESS-OF-A-POD`,
    "```",
  ].join("\n");
}
