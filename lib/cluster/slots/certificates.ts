import * as z from "zod";
import { objectName } from "../../checked-text.ts";
import { dnsProvider } from "../dns-provider.ts";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("self-signed") })
      .describe("A certificate authority of the cluster's own: works everywhere, browsers warn."),
    z
      .strictObject({
        type: z.literal("acme"),
        email: z.email().describe("Contact of the ACME account."),
        server: z.enum(["production", "staging"]).default("production").describe("Which of Let's Encrypt's servers."),
        dns: dnsProvider
          .optional()
          .describe(
            "Proves the domain by DNS-01: nothing must be reachable from the Internet, and one wildcard certificate is for all hosts directly below the domain. Default: HTTP-01, for which the routes' hosts must be reachable from the Internet on port 80.",
          ),
      })
      .describe("Let's Encrypt."),
    z
      .strictObject({
        type: z.literal("ca"),
        secretName: objectName
          .default("cluster-ca")
          .describe("TLS Secret in namespace cert-manager with the authority's certificate and key."),
      })
      .describe("An authority of your own."),
  ])
  .prefault({ type: "self-signed" })
  .describe("Who signs the certificates of the routes.");

/** What follows from who signs the certificates. */
export interface CertificatesDerived {
  /** ClusterIssuer that signs the certificates of the routes. */
  readonly clusterIssuer: string;
  /**
   * Host of the one certificate for all hosts directly below the domain, like `*.home.example.com`; undefined where each has its own.
   * Only DNS-01 can prove a wildcard.
   * @see https://letsencrypt.org/docs/challenge-types/
   */
  readonly wildcardHost: string | undefined;
  /** The pods that answer HTTP-01 challenges, each beside the Ingress that it is for; undefined where nobody asks. */
  readonly http01Solver: { readonly podLabels: Readonly<Record<string, string>>; readonly port: number } | undefined;
}

/** @see https://cert-manager.io/docs/configuration/acme/http01/ */
export const certificates: Slot<"certificates", typeof schema, CertificatesDerived> = {
  schema,
  derive: ({ certificates, domain }) => {
    const { type } = certificates;
    const isByDns = type === "acme" && certificates.dns !== undefined;
    return {
      clusterIssuer: type,
      wildcardHost: isByDns ? `*.${domain}` : undefined,
      http01Solver:
        type === "acme" && !isByDns
          ? { podLabels: { "acme.cert-manager.io/http01-solver": "true" }, port: 8089 }
          : undefined,
    };
  },
};
