import { isIPv4 } from "node:net";
import { prefixOf } from "../../../lib/mycelium/address.ts";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { isInNetwork, isPodCidr, macOf } from "../../../lib/mycelium/vtep.ts";
import type { ClusterView, ViewedPeer } from "../view.ts";
import { remembered } from "./remembered.ts";

const prefixOfAddress = remembered((address = "") => prefixOf(address));
const macOfPrefix = remembered((prefix = "") => macOf(prefix));
const isPart = remembered((podCidr = "", clusterCidr = "") => isPodCidr(podCidr, clusterCidr));
const isInside = remembered((address = "", network = "") => isInNetwork(address, network));

/** A node as it is believed. */
export interface AcceptedPeer extends ViewedPeer {
  /** Ethernet address of its end of the VXLAN. */
  readonly mac: string;
}

/** What a view says of other nodes, without what cannot be. */
export interface AcceptedPeers {
  readonly peers: readonly AcceptedPeer[];
  /** Why the rest was left out, for people. */
  readonly refused: readonly string[];
}

/**
 * Leaves out what a node cannot have, so that no node takes another one's packets, or those of this host's own networks.
 * @param lan networks of IPv4 that the host itself is in
 */
export function acceptedPeers(
  { clusterCidrs, serviceCidrs }: Pick<AgentConfiguration, "clusterCidrs" | "serviceCidrs">,
  { self, peers }: Pick<ClusterView, "self" | "peers">,
  lan: readonly string[],
): AcceptedPeers {
  const refused: string[] = [];
  const owners = new Map<string, string>([
    [self.prefix, self.name],
    [macOf(self.prefix), self.name],
  ]);
  if (self.podCidr !== undefined) owners.set(self.podCidr, self.name);
  const claim = (name: string, what: string, value: string): boolean => {
    const owner = owners.get(value);
    if (owner === undefined) owners.set(value, name);
    else refused.push(`${name}: ${what} ${value} is that of ${owner}`);
    return owner === undefined;
  };
  const clusterCidr = clusterCidrs.find((network) => network.includes("."));
  const kept = [...clusterCidrs, ...serviceCidrs, ...lan].filter((network) => network.includes("."));

  const podCidrOf = ({ name, podCidr }: ViewedPeer): string | undefined => {
    if (podCidr === undefined || clusterCidr === undefined) return undefined;
    if (isPart(podCidr, clusterCidr)) return claim(name, "network of pods", podCidr) ? podCidr : undefined;
    refused.push(`${name}: its network of pods ${podCidr} is no part of ${clusterCidr}`);
    return undefined;
  };
  const nodeAddressOf = ({ name, nodeAddress }: ViewedPeer): string | undefined => {
    if (nodeAddress === undefined) return undefined;
    const network = isIPv4(nodeAddress) ? kept.find((one) => isInside(nodeAddress, one)) : undefined;
    if (isIPv4(nodeAddress) && network === undefined)
      return claim(name, "address", nodeAddress) ? nodeAddress : undefined;
    refused.push(
      `${name}: its address ${nodeAddress} ${network === undefined ? "is not of IPv4" : `is in ${network}`}`,
    );
    return undefined;
  };

  const accepted = peers.flatMap((peer) => {
    const { name, prefix, address, sameSite } = peer;
    if (prefixOfAddress(address) !== prefix) {
      refused.push(`${name}: ${address} in ${prefix} is not what a node has in the Mycelium network`);
      return [];
    }
    const mac = macOfPrefix(prefix);
    if (!claim(name, "prefix", prefix) || !claim(name, "Ethernet address", mac)) return [];
    const podCidr = podCidrOf(peer);
    // Nobody needs a detour to a node of the same LAN, whatever its address.
    const nodeAddress = sameSite ? undefined : nodeAddressOf(peer);
    return [
      {
        name,
        prefix,
        address,
        mac,
        sameSite,
        ...(podCidr !== undefined && { podCidr }),
        ...(nodeAddress !== undefined && { nodeAddress }),
      },
    ];
  });
  return { peers: accepted, refused };
}
