import { gatewayOf, overlayNetwork } from "../../../lib/mycelium/address.ts";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { vxlanId } from "../../../lib/mycelium/names.ts";
import type { NftTable } from "../../../lib/mycelium/nft-table.ts";
import { trustTable } from "../../../lib/mycelium/trust-table.ts";
import { macOf, podGatewayOf, vtepOf } from "../../../lib/mycelium/vtep.ts";
import type { Forwarding, Link, Neighbour, Route } from "../observed/network.ts";
import type { ObservedCni } from "../observed/observed-host.ts";
import type { ClusterView } from "../view.ts";
import type { AcceptedPeer } from "./accepted-peers.ts";
import { type CniFile, cniFile, plugins } from "./conflist.ts";
import { masqueradeTable } from "./masquerade-table.ts";
import { remembered } from "./remembered.ts";

/** What the host has to be like. */
export interface DesiredHost {
  /** The bridge, and the VXLAN if there is one. */
  readonly links: readonly Link[];
  /** Of the VXLAN, where a tool can set it. */
  readonly checksumOffload: boolean;
  readonly routes: readonly Route[];
  readonly neighbours: readonly Neighbour[];
  readonly forwarding: readonly Forwarding[];
  /** Trust first. */
  readonly tables: readonly NftTable[];
  /** Plugins of networks for pods that have to be there, if K3s brings them. */
  readonly plugins: readonly string[];
  /** Undefined as long as it cannot be said. */
  readonly cniFile: CniFile | undefined;
}

/** Behind the route of the daemon's interface, and all others that somebody may have. */
const lastMetric = 1_000_000;

/** What the kernel gives to a route of IPv6 that says nothing. */
const usualMetric = 1_024;

export function desiredHost(
  configuration: AgentConfiguration,
  { self, trusted }: Pick<ClusterView, "self" | "trusted">,
  peers: readonly AcceptedPeer[],
  cni: ObservedCni,
): DesiredHost {
  const { mode, bridge, vxlan, mtu, ports, serviceCidrs } = configuration;
  const { podCidr } = self;
  const isDual = mode === "dual";
  const mac = macOf(self.prefix);
  const gateway = gatewayOf(self.prefix);
  const ends = isDual && vxlan !== undefined && podCidr !== undefined ? { vxlan, podCidr } : undefined;
  const reached = ends === undefined ? [] : peers.flatMap((peer) => endOf(peer) ?? []);

  return {
    links: [
      {
        name: bridge,
        kind: "bridge",
        mtu,
        mac,
        up: true,
        addresses: [
          ...(isDual && podCidr !== undefined ? [`${podGatewayOf(podCidr)}/${podCidr.split("/")[1]}`] : []),
          `${gateway}/64`,
        ],
      },
      ...(ends === undefined
        ? []
        : [
            {
              name: ends.vxlan,
              kind: "vxlan",
              mtu,
              mac,
              up: true,
              addresses: [`${vtepOf(ends.podCidr)}/32`],
              // By address and not by interface, so that it outlives the one that a daemon takes with it.
              vxlan: { id: vxlanId, local: self.address, port: ports.vxlan, learning: false },
            },
          ]),
    ],
    // Else the kernel leaves the checksum of TCP and UDP inside to the last device, the daemon's, which completes it with the addresses
    // outside (0.7.10), so that neither checksum fits, and the other node drops the packet. A VXLAN without checksums outside is no cure.
    // https://github.com/threefoldtech/mycelium/blob/master/mycelium-tun/src/offload.rs, `complete_checksum`
    checksumOffload: false,
    routes: [
      // While the daemon is away, nothing that is meant for its network leaves the host in clear.
      { destination: overlayNetwork, metric: lastMetric },
      // The host asks for a way before the packet gets another destination, and it may have no other way of IPv6.
      ...(isDual ? serviceCidrs.filter((network) => network.includes(":")) : []).map((destination) => ({
        destination,
        device: bridge,
        source: gateway,
        metric: usualMetric,
      })),
      ...reached.flatMap(({ vtep, networks }) =>
        networks.map((destination) => ({ destination, device: ends?.vxlan, via: vtep })),
      ),
    ],
    neighbours: reached.map(({ vtep, mac }) => ({ address: vtep, mac })),
    forwarding: reached.map(({ mac, node }) => ({ mac, node })),
    tables: [trustTable(configuration, { self: self.prefix, peers, trusted }), masqueradeTable(configuration, self)],
    plugins: [...plugins.needed, ...plugins.welcome],
    cniFile: cniFile(configuration, self, cni),
  };
}

const vtepOfNetwork = remembered((podCidr = "") => vtepOf(podCidr));

/** The far end of the VXLAN; undefined for a node without a network for pods. */
function endOf({ address, mac, podCidr, nodeAddress }: AcceptedPeer) {
  if (podCidr === undefined) return undefined;
  return {
    mac,
    node: address,
    vtep: vtepOfNetwork(podCidr),
    networks: [podCidr, ...(nodeAddress === undefined ? [] : [`${nodeAddress}/32`])],
  };
}
