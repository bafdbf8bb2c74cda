import { expect, test } from "vitest";
import type * as z from "zod";
import { formatProblem } from "../errors.ts";
import { dnsProvider } from "./dns-provider.ts";
import { zodProblems } from "./zod-problems.ts";

test.each<[z.input<typeof dnsProvider>, object]>([
  [{ type: "cloudflare" }, {}],
  [{ type: "digitalocean" }, {}],
  [{ type: "route53" }, { region: "us-east-1" }],
  [
    { type: "rfc2136", nameserver: "ns.example.com", tsigKeyName: "home" },
    { port: 53, tsigAlgorithm: "HMACSHA256" },
  ],
])("completes %o", (dns, defaults) => {
  expect(dnsProvider.parse(dns)).toEqual({ ...dns, secretName: "dns-provider", ...defaults });
});

test.each<[string, object, string]>([
  [
    "a provider that it does not know",
    { type: "godaddy" },
    'dns type: is not valid, got "godaddy"; use one of "cloudflare", "digitalocean", "route53", "rfc2136"',
  ],
  [
    "a name server with a port",
    { type: "rfc2136", nameserver: "192.168.1.2:53", tsigKeyName: "home" },
    'dns nameserver: is not a host, got "192.168.1.2:53"; did you mean "192.168.1.2"?',
  ],
  [
    "a resolver without a port",
    { type: "cloudflare", nameservers: ["9.9.9.9:53", "1.1.1.1"] },
    'dns nameservers[1]: is not a DNS resolver, got "1.1.1.1"; write its address with the port, like "1.1.1.1:53", or that of DNS over HTTPS, like "https://1.1.1.1/dns-query"',
  ],
])("fails with %s", (_, dns, message) => {
  const { error } = dnsProvider.safeParse(dns);
  expect(error && zodProblems(error, dnsProvider, dns, "dns").map(formatProblem)).toEqual([message]);
});
