import type { IClusterIssuer } from "@kubernetes-models/cert-manager/cert-manager.io/v1";
import type { RequiredSecret } from "../../lib/application/provides.ts";
import { ask, askHidden, createSecret } from "../../lib/application/secret-command.ts";
import type { DeepReadonly } from "../../lib/cluster/deep-readonly.ts";
import type { DnsProvider } from "../../lib/cluster/dns-provider.ts";

type Solver = NonNullable<
  NonNullable<NonNullable<NonNullable<IClusterIssuer["spec"]["acme"]>["solvers"]>[number]>["dns01"]
>;

/**
 * How cert-manager proves a domain by a record of its zone.
 * @see https://cert-manager.io/docs/configuration/acme/dns01/
 */
export function dnsSolver(dns: DeepReadonly<DnsProvider>): Solver {
  const from = (key: string) => ({ name: dns.secretName, key });
  switch (dns.type) {
    case "cloudflare":
      return { cloudflare: { apiTokenSecretRef: from("api-token") } };
    case "digitalocean":
      return { digitalocean: { tokenSecretRef: from("access-token") } };
    case "route53":
      return {
        route53: {
          region: dns.region,
          ...(dns.hostedZoneID !== undefined && { hostedZoneID: dns.hostedZoneID }),
          accessKeyIDSecretRef: from("access-key-id"),
          secretAccessKeySecretRef: from("secret-access-key"),
        },
      };
    case "rfc2136":
      return {
        rfc2136: {
          nameserver: `${dns.nameserver}:${dns.port}`,
          tsigKeyName: dns.tsigKeyName,
          tsigAlgorithm: dns.tsigAlgorithm,
          tsigSecretSecretRef: from("tsig-secret"),
        },
      };
  }
}

/** What the provider wants to see before it takes a record. */
export function dnsSecret(dns: DeepReadonly<DnsProvider>): RequiredSecret {
  const purpose = "cert-manager proves with it that the domain is yours, by a record in its DNS zone.";
  const secret = (keys: readonly string[], input: string, args: readonly string[]): RequiredSecret => ({
    name: dns.secretName,
    keys,
    purpose,
    create: input + createSecret(dns.secretName, "cert-manager", args),
  });
  const hidden = (key: string, prompt: string) => secret([key], askHidden(prompt), [`--from-file=${key}=/dev/stdin`]);
  switch (dns.type) {
    case "cloudflare":
      return hidden("api-token", "API token of Cloudflare (Zone.Zone read, Zone.DNS edit)");
    case "digitalocean":
      return hidden("access-token", "Access token of DigitalOcean (domain: read, create, update, delete)");
    case "route53":
      return secret(
        ["access-key-id", "secret-access-key"],
        ask("Access key ID", "ACCESS_KEY_ID") + askHidden("Secret access key"),
        ['--from-literal=access-key-id="$ACCESS_KEY_ID"', "--from-file=secret-access-key=/dev/stdin"],
      );
    case "rfc2136":
      return hidden("tsig-secret", `Secret of the TSIG key ${dns.tsigKeyName}, in base64`);
  }
}
