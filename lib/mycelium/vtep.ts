import { createHash } from "node:crypto";
import {
  addressIn,
  hasBitsAfterPrefix,
  isPartOf,
  parseNetwork,
} from "../kubernetes/validation/networking/ip-network.ts";
import { must } from "../must.ts";
import type { NodePrefix } from "./address.ts";

/**
 * The Ethernet address of a node's bridge and end of the VXLAN, so that its peers know it without having asked: a hash of the prefix,
 * marked as locally administered.
 */
export function macOf(prefix: NodePrefix): string {
  const [first = 0, ...rest] = createHash("sha256").update(prefix).digest().subarray(0, 6);
  return [(first & 0xfc) | 0x02, ...rest].map((byte) => byte.toString(16).padStart(2, "0")).join(":");
}

/** Whether a text is an IPv4 network of one node's pods: without host bits, inside the cluster's one and large enough for a gateway and a pod. */
export function isPodCidr(text: string, clusterCidr: string): boolean {
  const network = parseNetwork(text);
  const cluster = must(parseNetwork(clusterCidr), clusterCidr);
  return (
    network?.version === 4 &&
    network.bits <= 29 &&
    !hasBitsAfterPrefix(network) &&
    (isPartOf(network, cluster) || (network.bits === cluster.bits && network.address === cluster.address))
  );
}

/** Whether an IPv4 address is in a network. */
export function isInNetwork(address: string, network: string): boolean {
  const [one, all] = [must(parseNetwork(`${address}/32`), address), must(parseNetwork(network), network)];
  return isPartOf(one, all) || (all.bits === 32 && all.version === 4 && all.address === one.address);
}

/** The IPv4 address of a node's end of the VXLAN: the one of the network of its pods that no pod can have. */
export function vtepOf(podCidr: string): string {
  return at(podCidr, 0);
}

/** The IPv4 address of a node's bridge, which is the gateway of its pods; the plugin `host-local` takes the same one. */
export function podGatewayOf(podCidr: string): string {
  return at(podCidr, 1);
}

function at(network: string, position: number): string {
  return must(addressIn(must(parseNetwork(network), network), position), network);
}
