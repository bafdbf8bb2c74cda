import { isIPv4 } from "node:net";
import * as z from "zod";
import { checkedText, host, objectName, word } from "../checked-text.ts";

const resolver = checkedText(
  isResolver,
  "is not a DNS resolver",
  'write its address with the port, like "1.1.1.1:53", or that of DNS over HTTPS, like "https://1.1.1.1/dns-query"',
);

function isResolver(text: string): boolean {
  const [address, port] = text.split(/:(?=\d+$)/);
  return (isIPv4(address ?? "") && Number(port) <= 65_535) || /^https:\/\/[^\s\p{Cc},"']+$/u.test(text);
}

const common = {
  secretName: objectName
    .default("dns-provider")
    .describe("Secret in namespace cert-manager with what the provider asks for."),
  nameservers: z
    .array(resolver)
    .min(1)
    .optional()
    .describe(
      "Resolvers that show the records as the Internet sees them, where the DNS of your network answers for the domain itself. Default: the DNS of the cluster, then the name servers of the zone.",
    ),
};

/**
 * Who answers for the domain in DNS, and takes records from cert-manager.
 * @see https://cert-manager.io/docs/configuration/acme/dns01/
 */
export const dnsProvider = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("cloudflare"), ...common })
      .describe("Cloudflare: an API token that may read the zone and edit its DNS."),
    z
      .strictObject({ type: z.literal("digitalocean"), ...common })
      .describe("DigitalOcean: an access token that may read, create and delete domains' records."),
    z
      .strictObject({
        type: z.literal("route53"),
        region: word.default("us-east-1").describe("Region whose endpoints are asked; the zones are the same in all."),
        hostedZoneID: word.optional().describe("The zone. Default: looked up by its name, which needs a permission."),
        ...common,
      })
      .describe("Route 53 of AWS: an access key that may change the records of the zone."),
    z
      .strictObject({
        type: z.literal("rfc2136"),
        nameserver: host.describe("The zone's primary name server, outside the cluster."),
        port: z.int().min(1).max(65_535).default(53).describe("Port of the name server."),
        tsigKeyName: word.describe("Name of the TSIG key, as the name server knows it."),
        tsigAlgorithm: z.enum(["HMACSHA256", "HMACSHA512"]).default("HMACSHA256").describe("Algorithm of that key."),
        ...common,
      })
      .describe("A name server of your own that takes dynamic updates (RFC 2136): BIND, Knot, PowerDNS."),
  ])
  .describe("Who answers for the domain in DNS.");

export type DnsProvider = z.output<typeof dnsProvider>;
