import { type IpNetwork, isPartOf, parseNetwork } from "../kubernetes/validation/networking/ip-network.ts";

/** Reads `fd00:42::/56`; undefined when the text is no IPv6 network. */
export function parseNetwork6(text: string): IpNetwork | undefined {
  const network = parseNetwork(text);
  return network?.version === 6 ? network : undefined;
}

/** An address as the network that has no other one. */
export function parseAddress6(text: string): IpNetwork | undefined {
  return parseNetwork6(`${text}/128`);
}

export function networksOverlap6(one: IpNetwork, other: IpNetwork): boolean {
  return isPartOf(one, other) || isPartOf(other, one) || (one.bits === other.bits && one.address === other.address);
}

/**
 * What no machine of a network can have as its address for others: loopback and what is reserved beside it, what holds on one link
 * only, and groups.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const special = ["::/96", "fe80::/10", "ff00::/8"].flatMap((text) => parseNetwork6(text) ?? []);

/** Whether machines can have all addresses of a network. */
export function areMachineAddresses6(network: IpNetwork): boolean {
  return !special.some((other) => networksOverlap6(network, other));
}

const uniqueLocal = parseNetwork6("fc00::/7");

/** Whether nobody outside can answer to addresses of a network. */
export function isUniqueLocal(network: IpNetwork): boolean {
  return uniqueLocal !== undefined && isPartOf(network, uniqueLocal);
}
