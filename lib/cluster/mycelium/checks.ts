import { type Problem, quote } from "../../errors.ts";
import { ownerOfPort } from "../../k3s/node-ports.ts";
import { must } from "../../must.ts";
import { gatewayOf, isOverlayAddress, overlayNetwork, prefixOf } from "../../mycelium/address.ts";
import { tunnelMtu } from "../../mycelium/mtu.ts";
import { bridgeName, vxlanName } from "../../mycelium/names.ts";
import type { MyceliumPorts } from "../../mycelium/ports.ts";
import type { Foundation } from "../foundation.ts";
import { networksOverlap6, parseNetwork6 } from "../ipv6.ts";
import { largestMtu, type MyceliumFilling } from "./derived.ts";
import { trustProblems } from "./trust-checks.ts";

type Cluster = Foundation & { readonly cni: MyceliumFilling };

/** Contradictions of the Mycelium network with itself, with the nodes and with what K3s is told. */
export function myceliumProblems(cluster: Cluster): Problem[] {
  return [
    ...plugin(cluster),
    ...families(cluster),
    ...mtu(cluster),
    ...privateNetwork(cluster),
    ...ports(cluster),
    ...interfaces(cluster),
    ...peers(cluster),
    ...addresses(cluster),
    ...k3sKeys(cluster),
    ...trustProblems(cluster),
  ];
}

/** @see docs/mycelium.md, which compares both plugins */
function plugin({ cni }: Cluster): Problem[] {
  if (cni.plugin === "reference") return [];
  const what =
    "cannot set up pods of Kubernetes: its interface is not the one that CNI_IFNAME names, its DEL removes nothing and its CHECK always fails";
  const fix = 'use "reference": docs/mycelium.md compares both';
  return [{ where: "cni.plugin", what, got: quote(cni.plugin), fix }];
}

function families({ cni, network: { ipv6 } }: Cluster): Problem[] {
  if (ipv6 === undefined) {
    if (cni.mode === "secondary") return [];
    const what = "is missing, and cni.mode dual gives pods and Services addresses of both families";
    return [{ where: "network.ipv6", what, fix: "set it to {}, before the cluster is created" }];
  }
  const overlay = must(parseNetwork6(overlayNetwork), overlayNetwork);
  return (["clusterCidr", "serviceCidr"] as const).flatMap((field): Problem[] => {
    const network = parseNetwork6(ipv6[field]);
    if (network === undefined || !networksOverlap6(network, overlay)) return [];
    const what = `overlaps the Mycelium network ${overlayNetwork}, where each node has the /64 of its key`;
    const fix = 'use a network of your own, like the default, below "fd00::/8"';
    return [{ where: `network.ipv6.${field}`, what, got: quote(ipv6[field]), fix }];
  });
}

function mtu({ cni }: Cluster): Problem[] {
  const largest = largestMtu(cni);
  if (cni.mtu === undefined || cni.mtu <= largest) return [];
  const what = `leaves no room for VXLAN, which adds ${tunnelMtu - largest} bytes to packets of IPv4`;
  return [{ where: "cni.mtu", what, got: quote(cni.mtu), fix: `use ${largest} or less, or leave it out` }];
}

function privateNetwork({ cni }: Cluster): Problem[] {
  if (cni.privateNetwork !== undefined && /^[0-9a-f]{64}$/i.test(cni.privateNetwork.name)) {
    const what = "looks like the key of a network, which does not belong in Git";
    return [{ where: "cni.privateNetwork.name", what, fix: "make a new key, and write a name that everybody may see" }];
  }
  if (cni.privateNetwork === undefined || cni.install.type === "host") return [];
  const what = "needs the program mycelium-private, which is in no image of the project";
  return [{ where: "cni.privateNetwork", what, fix: 'use install { type: "host" }, or leave it out' }];
}

const protocols: readonly (readonly [keyof MyceliumPorts, "tcp" | "udp"])[] = [
  ["tcp", "tcp"],
  ["quic", "udp"],
  ["discovery", "udp"],
  ["api", "tcp"],
  ["rpc", "tcp"],
  ["metrics", "tcp"],
  ["agent", "tcp"],
  ["vxlan", "udp"],
];

function ports({ cni, nodes }: Cluster): Problem[] {
  const taken = new Map<string, string>(
    Object.entries(nodes).map(([name, { ssh }]) => [`tcp ${ssh.port}`, `nodes.${name}.ssh.port`]),
  );
  return protocols.flatMap(([name, protocol]): Problem[] => {
    const [port, where] = [cni.ports[name], `cni.ports.${name}`];
    const key = `${protocol} ${port}`;
    const other = taken.get(key);
    const owner = ownerOfPort(protocol, port);
    taken.set(key, where);
    const at = { where, got: quote(port), fix: "choose another one" };
    if (owner !== undefined) return [{ ...at, what: `is a port of nodes that ${owner} can have` }];
    return other === undefined ? [] : [{ ...at, what: `is also ${other}` }];
  });
}

/** Interfaces that others make, or every host has. */
const taken: ReadonlyMap<string, string> = new Map([
  [bridgeName, "the bridge of pods"],
  [vxlanName, "the interface that carries pods' IPv4"],
  ["cni0", "the bridge of flannel's pods"],
  ["flannel.1", "flannel's interface"],
  ["lo", "loopback"],
]);

function interfaces({ cni: { tunnel, discovery } }: Cluster): Problem[] {
  const owner = taken.get(tunnel);
  const fix = "choose another one";
  const at = { where: "cni.tunnel", got: quote(tunnel) };
  return [
    ...(owner === undefined ? [] : [{ ...at, what: `is the name of ${owner}`, fix }]),
    ...discovery.flatMap((name, position): Problem[] => {
      const [where, got] = [`cni.discovery[${position}]`, quote(name)];
      if (discovery.indexOf(name) < position) return [{ where, what: "is there twice", got, fix: "remove one" }];
      const other = name === tunnel ? "the tunnel itself" : taken.get(name);
      const fixOfLan = "name an interface of the LAN, or leave it out";
      return other === undefined ? [] : [{ where, what: `is ${other}, where no other daemon is`, got, fix: fixOfLan }];
    }),
  ];
}

function peers({ cni: { peers, privateNetwork } }: Cluster): Problem[] {
  return peers.flatMap((peer, position): Problem[] => {
    const [where, got] = [`cni.peers[${position}]`, quote(peer)];
    if (peers.indexOf(peer) < position) return [{ where, what: "is there twice", got, fix: "remove one" }];
    const never = neverConnects(peer, privateNetwork !== undefined);
    if (never !== undefined) return [{ where, got, ...never }];
    const [, host = ""] = /:\/\/\[?([^\]]*?)\]?:\d+$/.exec(peer) ?? [];
    if (!isOverlayAddress(host)) return [];
    const what = "is an address of the Mycelium network, which is reached by way of peers only";
    return [{ where, what, got, fix: "write the address that the machine has in the Internet or the LAN" }];
  });
}

/**
 * The daemon tries such a peer for ever, and only its log tells.
 * @see https://github.com/threefoldtech/mycelium/blob/master/mycelium/src/peer_manager.rs (`connect_tcp_peer`, `connect_quic_peer`)
 */
function neverConnects(peer: string, isPrivate: boolean): Pick<Problem, "what" | "fix"> | undefined {
  if (isPrivate && peer.startsWith("quic:"))
    return {
      what: "speaks QUIC, and members of a private network speak TLS alone",
      fix: "write tls:// and its TCP port",
    };
  if (!isPrivate && peer.startsWith("tls:"))
    return {
      what: "speaks TLS, which only members of a private network do",
      fix: "write tcp://, or set cni.privateNetwork",
    };
  return undefined;
}

function addresses({ cni, nodes }: Cluster): Problem[] {
  const owners = new Map<string, string>();
  return Object.entries(nodes).flatMap(([name, { ipv6 }]): Problem[] => {
    const where = `nodes.${name}.ipv6`;
    if (ipv6 === undefined) {
      // With install host the host learns its address from the daemon, before K3s starts.
      if (cni.mode === "secondary" || cni.install.type === "host") return [];
      const what = "is missing: K3s does not start a node without an address of each family, which its networks have";
      const fix = 'give every node one of the LAN, or use install { type: "host" }';
      return [{ where, what, fix }];
    }
    const at = { where, got: quote(ipv6) };
    const prefix = prefixOf(ipv6);
    if (prefix === undefined) return cni.mode === "dual" ? outside(cni, at) : [];
    if (cni.install.type === "daemonset") {
      const what = "is an address of the Mycelium network, which the node has only long after K3s started";
      return [{ ...at, what, fix: 'write one of the LAN, or use install { type: "host" }' }];
    }
    if (ipv6 === gatewayOf(prefix)) {
      const what = "is what the bridge of the node's pods gets";
      return [{ ...at, what, fix: "write the address that the daemon of the node says" }];
    }
    const owner = owners.get(prefix);
    owners.set(prefix, name);
    if (owner === undefined || nodes[owner]?.ipv6 === ipv6) return [];
    const what = `has the prefix ${prefix} of nodes.${owner}, so both have one key`;
    return [{ ...at, what, fix: "let one of the hosts make a key of its own" }];
  });
}

/** An address of the LAN. */
function outside({ install }: MyceliumFilling, at: Pick<Problem, "where" | "got">): Problem[] {
  if (install.type === "daemonset") return [];
  const what = `is outside the Mycelium network ${overlayNetwork}, and cni.install is host`;
  return [{ ...at, what, fix: "write the address that the daemon of the node says, or leave it out" }];
}

/** What people say to K3s, and pods of the network could not live with. */
function k3sKeys({ cni, k3s, nodes }: Cluster): Problem[] {
  if (cni.mode === "secondary") return [];
  const places = [
    { where: "k3s.server", keys: k3s.server },
    { where: "k3s.agent", keys: k3s.agent },
    ...Object.entries(nodes).map(([name, { k3s: keys = {} }]) => ({ where: `nodes.${name}.k3s`, keys })),
  ].map(({ where, keys }) => ({ where, keys: new Map<string, unknown>(Object.entries(keys)) }));
  return places.flatMap(({ where, keys }): Problem[] => [
    ...(keys.get("egress-selector-mode") === "pod"
      ? [
          {
            where: `${where}.egress-selector-mode`,
            what: "looks for pods in the networks that K3s gives to nodes, and their IPv6 addresses are outside",
            got: quote("pod"),
            fix: 'use "agent" or "cluster"',
          },
        ]
      : []),
    ...(keys.get("disable-kube-proxy") === true
      ? [
          {
            where: `${where}.disable-kube-proxy`,
            what: "leaves nobody who leads requests from Services to pods",
            fix: "remove it: the plugins of the Mycelium network do not",
          },
        ]
      : []),
  ]);
}
