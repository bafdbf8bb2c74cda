import { isIPv4 } from "node:net";
import { addressToNumber } from "../ipv4.ts";

/** An IPv4 network. */
export interface Cidr {
  /** The first address as a number. */
  readonly base: number;
  /** Length of the prefix in bits, 0 to 32. */
  readonly prefix: number;
}

/** Reads `10.42.0.0/16`; undefined when the text is no IPv4 network. Host bits are kept, so that they can be reported. */
export function parseCidr(text: string): Cidr | undefined {
  const [address = "", length = "", ...rest] = text.split("/");
  const prefix = /^\d{1,2}$/.test(length) ? Number(length) : 33;
  if (!isIPv4(address) || prefix > 32 || rest.length > 0) return undefined;
  return { base: addressToNumber(address), prefix };
}

/** The same network with its host bits cleared. */
export function networkOf({ base, prefix }: Cidr): Cidr {
  const size = 2 ** (32 - prefix);
  return { base: Math.floor(base / size) * size, prefix };
}

export function formatCidr({ base, prefix }: Cidr): string {
  return `${numberToAddress(base)}/${prefix}`;
}

/** Addresses one after the other, as numbers, both ends included. */
export type AddressRange = readonly [first: number, last: number];

/** Reads `192.168.1.240-192.168.1.250` or `192.168.1.240/28`; undefined when the text is neither, or a network with host bits. */
export function parseAddressRange(text: string): AddressRange | undefined {
  const network = parseCidr(text);
  if (network !== undefined) return formatCidr(networkOf(network)) === text ? rangeOf(network) : undefined;
  const [first = "", last = "", ...rest] = text.split("-");
  if (rest.length > 0 || !isIPv4(first) || !isIPv4(last)) return undefined;
  const [from, to] = [addressToNumber(first), addressToNumber(last)];
  return from <= to ? [from, to] : undefined;
}

export function rangesOverlap([start, end]: AddressRange, [otherStart, otherEnd]: AddressRange): boolean {
  return start <= otherEnd && otherStart <= end;
}

export function cidrsOverlap(a: Cidr, b: Cidr): boolean {
  return rangesOverlap(rangeOf(a), rangeOf(b));
}

export function cidrContains(network: Cidr, address: string): boolean {
  const value = addressToNumber(address);
  return rangesOverlap(rangeOf(network), [value, value]);
}

/** The address at a position in the network, the first one being number 0. */
export function addressAt(network: Cidr, position: number): string {
  return numberToAddress(networkOf(network).base + position);
}

export function rangeOf(network: Cidr): AddressRange {
  const { base, prefix } = networkOf(network);
  return [base, base + 2 ** (32 - prefix) - 1];
}

function numberToAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");
}
