import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import certificates from "./certificates.app.ts";

type DnsConfig = NonNullable<Extract<NonNullable<ClusterConfig["certificates"]>, { type: "acme" }>["dns"]>;

function objectsFor(filling: ClusterConfig["certificates"]): unknown[] {
  const chart = new Chart(new App(), "certificates");
  certificates.build?.({ chart, cluster: testCluster({ certificates: filling }), applications: [] });
  return chart.toJson();
}

function requiredSecretsFor(filling: ClusterConfig["certificates"]): unknown {
  const { requiredSecrets } = certificates;
  return typeof requiredSecrets === "function"
    ? requiredSecrets(testCluster({ certificates: filling }))
    : requiredSecrets;
}

test("self-signed makes an authority of the cluster's own, and an issuer that signs with it", () => {
  expect(objectsFor({ type: "self-signed" })).toEqual([
    {
      apiVersion: "cert-manager.io/v1",
      kind: "Issuer",
      metadata: { name: "cluster-ca" },
      spec: { selfSigned: {} },
    },
    {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "cluster-ca" },
      spec: {
        isCA: true,
        commonName: "test cluster CA",
        secretName: "cluster-ca",
        duration: "87600h",
        privateKey: { algorithm: "ECDSA", size: 256, rotationPolicy: "Never" },
        issuerRef: { kind: "Issuer", name: "cluster-ca" },
      },
    },
    {
      apiVersion: "cert-manager.io/v1",
      kind: "ClusterIssuer",
      metadata: { name: "self-signed" },
      spec: { ca: { secretName: "cluster-ca" } },
    },
  ]);
  expect(requiredSecretsFor({ type: "self-signed" })).toEqual([]);
});

test("acme makes an issuer that answers challenges through the ingress controller", () => {
  expect(objectsFor({ type: "acme", email: "ops@example.com", server: "staging" })).toEqual([
    {
      apiVersion: "cert-manager.io/v1",
      kind: "ClusterIssuer",
      metadata: { name: "acme" },
      spec: {
        acme: {
          server: "https://acme-staging-v02.api.letsencrypt.org/directory",
          email: "ops@example.com",
          privateKeySecretRef: { name: "acme-account-staging" },
          solvers: [{ http01: { ingress: { ingressClassName: "traefik", serviceType: "ClusterIP" } } }],
        },
      },
    },
  ]);
});

test.each<[DnsConfig, object, string[], string]>([
  [
    { type: "cloudflare" },
    { cloudflare: { apiTokenSecretRef: { name: "dns-provider", key: "api-token" } } },
    ["api-token"],
    `printf 'API token of Cloudflare (Zone.Zone read, Zone.DNS edit): ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic dns-provider --namespace=cert-manager \\
  --from-file=api-token=/dev/stdin`,
  ],
  [
    { type: "digitalocean", secretName: "do", nameservers: ["1.1.1.1:53"] },
    { digitalocean: { tokenSecretRef: { name: "do", key: "access-token" } } },
    ["access-token"],
    `printf 'Access token of DigitalOcean (domain: read, create, update, delete): ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic do --namespace=cert-manager \\
  --from-file=access-token=/dev/stdin`,
  ],
  [
    { type: "route53", hostedZoneID: "Z1" },
    {
      route53: {
        region: "us-east-1",
        hostedZoneID: "Z1",
        accessKeyIDSecretRef: { name: "dns-provider", key: "access-key-id" },
        secretAccessKeySecretRef: { name: "dns-provider", key: "secret-access-key" },
      },
    },
    ["access-key-id", "secret-access-key"],
    `printf 'Access key ID: ' && read -r ACCESS_KEY_ID && printf 'Secret access key: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic dns-provider --namespace=cert-manager \\
  --from-literal=access-key-id="$ACCESS_KEY_ID" \\
  --from-file=secret-access-key=/dev/stdin`,
  ],
  [
    { type: "rfc2136", nameserver: "192.168.1.2", port: 5353, tsigKeyName: "home", tsigAlgorithm: "HMACSHA512" },
    {
      rfc2136: {
        nameserver: "192.168.1.2:5353",
        tsigKeyName: "home",
        tsigAlgorithm: "HMACSHA512",
        tsigSecretSecretRef: { name: "dns-provider", key: "tsig-secret" },
      },
    },
    ["tsig-secret"],
    `printf 'Secret of the TSIG key home, in base64: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic dns-provider --namespace=cert-manager \\
  --from-file=tsig-secret=/dev/stdin`,
  ],
])("acme with the provider of DNS %o makes an issuer that proves the domain there", (dns, dns01, keys, create) => {
  const filling: ClusterConfig["certificates"] = { type: "acme", email: "ops@example.com", dns };
  expect(objectsFor(filling)).toMatchObject([{ kind: "ClusterIssuer", spec: { acme: { solvers: [{ dns01 }] } } }]);
  expect(requiredSecretsFor(filling)).toEqual([
    {
      name: dns.secretName ?? "dns-provider",
      keys,
      purpose: "cert-manager proves with it that the domain is yours, by a record in its DNS zone.",
      create,
    },
  ]);
});

test("ca makes an issuer that signs with the authority that somebody brings", () => {
  expect(objectsFor({ type: "ca", secretName: "company-ca" })).toEqual([
    {
      apiVersion: "cert-manager.io/v1",
      kind: "ClusterIssuer",
      metadata: { name: "ca" },
      spec: { ca: { secretName: "company-ca" } },
    },
  ]);
  expect(requiredSecretsFor({ type: "ca", secretName: "company-ca" })).toEqual([
    {
      name: "company-ca",
      keys: ["tls.crt", "tls.key"],
      purpose: "Certificate and key of the authority that signs the certificates of the routes.",
      create: "kubectl create secret tls company-ca --namespace=cert-manager --cert=ca.crt --key=ca.key",
    },
  ]);
});
