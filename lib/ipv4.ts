import { isIPv4 } from "node:net";

/**
 * What no machine of a network can have: "this network", loopback, link-local, multicast and reserved addresses.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry/
 */
const special: readonly (readonly [first: string, last: string])[] = [
  ["0.0.0.0", "0.255.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["169.254.0.0", "169.254.255.255"],
  ["224.0.0.0", "255.255.255.255"],
];

/** An IPv4 address as a number, so that two can be compared. */
export function addressToNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Whether machines can have all addresses from one to another one, given as numbers. */
export function areMachineAddresses(first: number, last: number): boolean {
  return special.every(([from, to]) => last < addressToNumber(from) || addressToNumber(to) < first);
}

/** Whether a text is an IPv4 address that a machine can have. */
export function isMachineAddress(text: string): boolean {
  return isIPv4(text) && areMachineAddresses(addressToNumber(text), addressToNumber(text));
}
