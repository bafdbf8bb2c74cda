import { EvaluationError, noSuchOverload } from "../cel-error.ts";
import { opaque } from "../type.ts";
import { Opaque, type Value } from "../value.ts";
import { textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

class Ip extends Opaque {
  readonly type = opaque("net.IP");
  readonly width: 32 | 128;
  readonly bits: bigint;

  constructor(width: 32 | 128, bits: bigint) {
    super();
    this.width = width;
    this.bits = bits;
  }

  equals(other: Opaque): boolean {
    return other instanceof Ip && other.width === this.width && other.bits === this.bits;
  }
}

class Cidr extends Opaque {
  readonly type = opaque("net.CIDR");
  readonly ip: Ip;
  readonly length: number;

  constructor(ip: Ip, length: number) {
    super();
    this.ip = ip;
    this.length = length;
  }

  equals(other: Opaque): boolean {
    return other instanceof Cidr && other.length === this.length && other.ip.equals(this.ip);
  }
}

/** Undefined for what is no address, has a zone, or is an IPv4 address in IPv6. */
function parseIp(text: string): Ip | undefined {
  if (!text.includes(":")) {
    const bits = v4Bits(text);
    return bits === undefined ? undefined : new Ip(32, bits);
  }
  const [, head = text, v4] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text) ?? [];
  const tail = v4 === undefined ? undefined : v4Bits(v4);
  if (v4 !== undefined && tail === undefined) return undefined;
  const whole = tail === undefined ? text : `${head}${(tail >> 16n).toString(16)}:${(tail & 0xffffn).toString(16)}`;
  const groups = groupsOf(whole);
  if (groups === undefined) return undefined;
  const bits = groups.reduce((sum, group) => (sum << 16n) + BigInt(Number.parseInt(group, 16)), 0n);
  return bits >> 32n === 0xffffn ? undefined : new Ip(128, bits);
}

function v4Bits(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** The eight groups of an IPv6 address. */
function groupsOf(text: string): readonly string[] | undefined {
  const halves = text.split("::");
  const [left = [], right] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - (right?.length ?? 0);
  const fits = halves.length === 1 ? missing === 0 : halves.length === 2 && missing >= 1;
  if (!fits || ![...left, ...(right ?? [])].every((group) => /^[\da-fA-F]{1,4}$/.test(group))) return undefined;
  return [...left, ...Array.from({ length: missing }, () => "0"), ...(right ?? [])];
}

/** As RFC 5952 writes it. */
function formatIp({ width, bits }: Ip): string {
  if (width === 32) return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 0xffn).join(".");
  const groups = Array.from({ length: 8 }, (_, at) => ((bits >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)).join(
    ":",
  );
  const zeros = [...groups.matchAll(/(?<![\da-f])0(?::0)+(?![\da-f])/g)].map(([match]) => match);
  const longest = zeros.reduce((best, run) => (run.length > best.length ? run : best), "");
  if (longest === "") return groups;
  const at = groups.search(new RegExp(`(?<![\\da-f])${longest}(?![\\da-f])`));
  return `${groups.slice(0, at).replace(/:$/, "")}::${groups.slice(at + longest.length).replace(/^:/, "")}`;
}

function parseCidr(text: string): Cidr | undefined {
  const [, address = "", length = ""] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const ip = parseIp(address);
  return ip === undefined || Number(length) > ip.width ? undefined : new Cidr(ip, Number(length));
}

function ip(text: Value | undefined): Ip {
  const found = parseIp(textOf(text));
  if (found === undefined)
    throw new EvaluationError(`IP Address ${JSON.stringify(text)} parse error during conversion from string`);
  return found;
}

function cidr(text: Value | undefined): Cidr {
  const found = parseCidr(textOf(text));
  if (found === undefined) throw new EvaluationError("network address parse error during conversion from string");
  return found;
}

function ipOf(value: Value | undefined): Ip {
  if (!(value instanceof Ip)) throw noSuchOverload();
  return value;
}

function cidrOf(value: Value | undefined): Cidr {
  if (!(value instanceof Cidr)) throw noSuchOverload();
  return value;
}

/** The bits of an address that a prefix covers. */
function prefix({ width, bits }: Ip, length: number): bigint {
  return bits >> BigInt(width - length);
}

function covers(outer: Cidr, address: Ip): boolean {
  return outer.ip.width === address.width && prefix(outer.ip, outer.length) === prefix(address, outer.length);
}

function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.length <= inner.length && covers(outer, inner.ip);
}

function masked({ ip: { width, bits }, length }: Cidr): Cidr {
  const shift = BigInt(width - length);
  return new Cidr(new Ip(width, (bits >> shift) << shift), length);
}

function isWithin(address: Ip, ...networks: readonly string[]): boolean {
  return networks.some((network) => covers(cidr(network), address));
}

function isGlobalUnicast(address: Ip): boolean {
  return !isWithin(
    address,
    ...["0.0.0.0/32", "255.255.255.255/32", "127.0.0.0/8", "224.0.0.0/4", "169.254.0.0/16"],
    ...["::/128", "::1/128", "ff00::/8", "fe80::/10"],
  );
}

/** Addresses and networks. */
export const addresses = (): readonly Overload[] => [
  overload("ip(string): IP", ip),
  overload("isIP(string): bool", (text) => parseIp(textOf(text)) !== undefined),
  overload("ip.isCanonical(string): bool", (text) => formatIp(ip(text)) === text),
  overload("IP.family(): int", (address) => (ipOf(address).width === 32 ? 4n : 6n)),
  overload("IP.isUnspecified(): bool", (address) => isWithin(ipOf(address), "0.0.0.0/32", "::/128")),
  overload("IP.isLoopback(): bool", (address) => isWithin(ipOf(address), "127.0.0.0/8", "::1/128")),
  overload("IP.isLinkLocalMulticast(): bool", (address) => isWithin(ipOf(address), "224.0.0.0/24", "ff02::/16")),
  overload("IP.isLinkLocalUnicast(): bool", (address) => isWithin(ipOf(address), "169.254.0.0/16", "fe80::/10")),
  overload("IP.isGlobalUnicast(): bool", (address) => isGlobalUnicast(ipOf(address))),
  overload("string(IP): string", (address) => formatIp(ipOf(address))),
  overload("cidr(string): CIDR", cidr),
  overload("isCIDR(string): bool", (text) => parseCidr(textOf(text)) !== undefined),
  overload("CIDR.containsIP(string): bool", (network, text) => covers(cidrOf(network), ip(text))),
  overload("CIDR.containsIP(IP): bool", (network, address) => covers(cidrOf(network), ipOf(address))),
  overload("CIDR.containsCIDR(string): bool", (network, text) => contains(cidrOf(network), cidr(text))),
  overload("CIDR.containsCIDR(CIDR): bool", (network, other) => contains(cidrOf(network), cidrOf(other))),
  overload("CIDR.ip(): IP", (network) => cidrOf(network).ip),
  overload("CIDR.prefixLength(): int", (network) => BigInt(cidrOf(network).length)),
  overload("CIDR.masked(): CIDR", (network) => masked(cidrOf(network))),
  overload("string(CIDR): string", (network) => `${formatIp(cidrOf(network).ip)}/${cidrOf(network).length}`),
];
