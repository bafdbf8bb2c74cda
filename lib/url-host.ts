import { isIPv6 } from "node:net";

/** A name or an address as the host of a URL: an IPv6 address stands in brackets. */
export function urlHost(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
