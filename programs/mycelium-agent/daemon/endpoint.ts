import { BlockList, isIP, SocketAddress } from "node:net";
import { isOverlayAddress } from "../../../lib/mycelium/address.ts";

/** What no other host can be reached by. */
const unreachable = new BlockList();
unreachable.addSubnet("0.0.0.0", 8, "ipv4");
unreachable.addSubnet("127.0.0.0", 8, "ipv4");
unreachable.addSubnet("169.254.0.0", 16, "ipv4");
unreachable.addSubnet("224.0.0.0", 3, "ipv4");
unreachable.addSubnet("::", 127, "ipv6");
unreachable.addSubnet("fe80::", 10, "ipv6");
unreachable.addSubnet("ff00::", 8, "ipv6");

/** Addresses of IPv4 in the dress of IPv6. On its own, since Node takes an address of IPv4 for one of them. */
const dressed = new BlockList();
dressed.addSubnet("::ffff:0:0", 96, "ipv6");

/** What is reached only from the same site. */
const ofOneSite = new BlockList();
ofOneSite.addSubnet("10.0.0.0", 8, "ipv4");
ofOneSite.addSubnet("100.64.0.0", 10, "ipv4");
ofOneSite.addSubnet("172.16.0.0", 12, "ipv4");
ofOneSite.addSubnet("192.168.0.0", 16, "ipv4");
ofOneSite.addSubnet("fc00::", 7, "ipv6");

/**
 * The one way to write where a daemon is reached, `tcp://[2001:db8::1]:9651`; undefined for what cannot be: another scheme, a name, an
 * address of this host only, or of the Mycelium network itself, which would have to carry its own connections.
 */
export function normalEndpoint(text: string): string | undefined {
  const [, scheme, bracketed, plain, port] =
    /^(tcp|quic|tls):\/\/(?:\[([0-9a-fA-F:.]{2,45})\]|([0-9.]{7,15})):(\d{1,5})$/.exec(text) ?? [];
  const address = bracketed ?? plain ?? "";
  const isV6 = bracketed !== undefined;
  const number = Number(port);
  if (isIP(address) !== (isV6 ? 6 : 4) || number < 1 || number > 65_535) return undefined;
  if (unreachable.check(address, isV6 ? "ipv6" : "ipv4") || isOverlayAddress(address)) return undefined;
  if (isV6 && dressed.check(address, "ipv6")) return undefined;
  const host = isV6 ? `[${new SocketAddress({ address, family: "ipv6" }).address}]` : address;
  return `${scheme}://${host}:${number}`;
}

/** Where a daemon is reached that listens on TCP at an address of its host; undefined for an address that does not lead there. */
export function endpointAt(address: string, port: number): string | undefined {
  return normalEndpoint(`tcp://${address.includes(":") ? `[${address}]` : address}:${port}`);
}

/** Whether an endpoint, written in its normal form, is reached from other sites. */
export function isReachedFromAfar(endpoint: string): boolean {
  const [, v6, v4 = ""] = /\/\/(?:\[(.*)\]|(.*)):\d+$/.exec(endpoint) ?? [];
  return v6 === undefined ? !ofOneSite.check(v4, "ipv4") : !ofOneSite.check(v6, "ipv6");
}
