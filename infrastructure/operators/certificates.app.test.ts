import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import certificates from "./certificates.app.ts";

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
