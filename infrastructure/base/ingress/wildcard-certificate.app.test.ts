import { expect, test } from "vitest";
import { objectsOf, testCluster } from "../../../lib/testing.ts";
import wildcardCertificate from "./wildcard-certificate.app.ts";

const dns = { type: "cloudflare" } as const;
const byDns = testCluster({ certificates: { type: "acme", email: "ops@example.com", dns } });
const byHttp = testCluster({ certificates: { type: "acme", email: "ops@example.com" } });

test("is there where the domain is proven by DNS-01", () => {
  expect([byDns, byHttp, testCluster()].map((cluster) => wildcardCertificate.enabled?.(cluster))).toEqual([
    true,
    false,
    false,
  ]);
});

test("makes Traefik show the certificate for every host that has none of its own", () => {
  const made = objectsOf((chart) => wildcardCertificate.build?.({ chart, cluster: byDns, applications: [] }));
  expect(made).toEqual([
    {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "wildcard" },
      spec: {
        secretName: "wildcard-tls",
        dnsNames: ["*.test.example.com"],
        issuerRef: { kind: "ClusterIssuer", name: "acme" },
      },
    },
    {
      apiVersion: "traefik.io/v1alpha1",
      kind: "TLSStore",
      metadata: { name: "default" },
      spec: { defaultCertificate: { secretName: "wildcard-tls" } },
    },
  ]);
});
