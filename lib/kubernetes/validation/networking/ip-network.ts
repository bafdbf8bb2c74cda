import { isIP, SocketAddress } from "node:net";

/** An IP address, or the addresses of a network, as numbers. */
export interface IpNetwork {
  readonly version: 4 | 6;
  /** The address that is written, which in a network may have bits set after the prefix. */
  readonly address: bigint;
  /** The length of the prefix. */
  readonly bits: number;
}

/** `10.0.0.0/8`; undefined for any other text. */
export function parseNetwork(text: string): IpNetwork | undefined {
  const [address = "", bits = "", ...rest] = text.split("/");
  const version = versionOf(address);
  if (version === undefined || rest.length > 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > sizeOf(version))
    return undefined;
  return { version, address: numberOf(address, version), bits: Number(bits) };
}

/** Whether all addresses of a network are in another, larger one. */
export function isPartOf(part: IpNetwork, { version, address, bits }: IpNetwork): boolean {
  const shift = BigInt(sizeOf(version) - bits);
  return part.version === version && part.bits > bits && part.address >> shift === address >> shift;
}

/** The one way to write an IP address, `2001:db8::1` for `2001:DB8:0::1`; undefined for any other text. */
export function canonicalAddress(text: string): string | undefined {
  const version = versionOf(text);
  return version === 6 ? new SocketAddress({ address: text, family: "ipv6" }).address : version && text;
}

/** The one way to write a network, with its first address; undefined for any other text. */
export function canonicalNetwork(text: string): string | undefined {
  const network = parseNetwork(text);
  return network && `${canonicalAddress(format(firstAddress(network), network.version))}/${network.bits}`;
}

/** The address at a position in a network, the first one being number 0. */
export function addressIn(network: IpNetwork, position: number): string | undefined {
  return canonicalAddress(format(firstAddress(network) + BigInt(position), network.version));
}

/** Whether the address that is written is not the first of the network: 10.0.0.1/8. */
export function hasBitsAfterPrefix(network: IpNetwork): boolean {
  return firstAddress(network) !== network.address;
}

function firstAddress({ version, address, bits }: IpNetwork): bigint {
  const shift = BigInt(sizeOf(version) - bits);
  return (address >> shift) << shift;
}

function versionOf(address: string): 4 | 6 | undefined {
  const version = isIP(address);
  return (version === 4 || version === 6) && !address.includes("%") ? version : undefined;
}

function sizeOf(version: 4 | 6): number {
  return version === 4 ? 32 : 128;
}

function numberOf(address: string, version: 4 | 6): bigint {
  if (version === 4) return address.split(".").reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const mapped = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (mapped !== null) {
    const [, start = "", end = ""] = mapped;
    const last = numberOf(end, 4);
    return numberOf(`${start}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`, 6);
  }
  const [before = "", after = ""] = address.split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === "" ? [] : after.split(":");
  const groups = [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function format(address: bigint, version: 4 | 6): string {
  const [count, width, radix, separator] = version === 4 ? ([4, 8n, 10, "."] as const) : ([8, 16n, 16, ":"] as const);
  const mask = (1n << width) - 1n;
  return Array.from({ length: count }, (_, index) =>
    ((address >> (BigInt(count - 1 - index) * width)) & mask).toString(radix),
  ).join(separator);
}
