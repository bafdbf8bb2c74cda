import {
  canonicalAddress,
  canonicalNetwork,
  type IpNetwork,
  parseNetwork,
} from "../kubernetes/validation/networking/ip-network.ts";
import { must } from "../must.ts";

/** All addresses of the Mycelium network. */
export const overlayNetwork = "400::/7";

const overlay = must(parseNetwork(overlayNetwork), overlayNetwork);
const prefixBits = 64;

/** Whether a text is an address of the Mycelium network. */
export function isOverlayAddress(text: string): boolean {
  const address = parseNetwork(`${text}/128`);
  return address !== undefined && isInside(address);
}

/**
 * What one node of the Mycelium network has, in its shortest form: `5a1:2:3:4::/64`. It follows from the node's key, so no two nodes
 * have the same one.
 */
export type NodePrefix = string;

/** Whether a text is what a node has: a /64 of the Mycelium network, without host bits and in its shortest form. */
export function isNodePrefix(text: string): boolean {
  const network = parseNetwork(text);
  return network !== undefined && network.bits === prefixBits && isInside(network) && canonicalNetwork(text) === text;
}

/** The prefix of the node that has an address; undefined for a text that is no address of the Mycelium network. */
export function prefixOf(address: string): NodePrefix | undefined {
  return isOverlayAddress(address) ? canonicalNetwork(`${address}/${prefixBits}`) : undefined;
}

/** The address of a node's bridge, which is the gateway of its pods. */
export function gatewayOf(prefix: NodePrefix): string {
  return inside(prefix, 0n, 1n);
}

/** The addresses that the pods of a node get, both ends included. */
export function podRangeOf(prefix: NodePrefix): readonly [first: string, last: string] {
  return [inside(prefix, podGroup, 0x10n), inside(prefix, podGroup, 0xffff_ffff_fffen)];
}

/** The network that the addresses of a node's pods are in: nothing else of the node is. */
export function podNetworkOf(prefix: NodePrefix): string {
  return `${inside(prefix, podGroup, 0n)}/80`;
}

/**
 * An address for Services that a node brings into the network.
 * @param index from 0
 */
export function serviceAddressOf(prefix: NodePrefix, index: number): string {
  return inside(prefix, serviceGroup, BigInt(index) + 1n);
}

/** The network that all of a node's addresses for Services are in, and nothing else. */
export function serviceNetworkOf(prefix: NodePrefix): string {
  return `${inside(prefix, serviceGroup, 0n)}/80`;
}

/** The number of an address for Services of a node, from 0; undefined for any other address. */
export function serviceIndexOf(prefix: NodePrefix, address: string): number | undefined {
  if (prefixOf(address) !== prefix) return undefined;
  const low = must(parseNetwork(`${address}/128`), address).address & 0xffff_ffff_ffff_ffffn;
  const index = (low & 0xffff_ffff_ffffn) - 1n;
  return low >> 48n === serviceGroup && index >= 0n && index < BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(index)
    : undefined;
}

/** The fifth group of 16 bits in the addresses of pods and of Services: none of them is another's, the node's or the gateway's. */
const podGroup = 0xff0fn;
const serviceGroup = 0xff1bn;

function inside(prefix: NodePrefix, group: bigint, rest: bigint): string {
  const { address } = must(parseNetwork(prefix), prefix);
  const text = ((address >> 64n) << 64n) | (group << 48n) | rest;
  return must(formatAddress(text), prefix);
}

function formatAddress(address: bigint): string | undefined {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  return canonicalAddress(groups.join(":"));
}

function isInside({ version, address, bits }: IpNetwork): boolean {
  return version === 6 && bits >= overlay.bits && address >> 121n === overlay.address >> 121n;
}
