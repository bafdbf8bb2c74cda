import type { ICertificate, IClusterIssuer, IIssuer } from "@kubernetes-models/cert-manager/cert-manager.io/v1";
import { ApiObject, type Chart } from "cdk8s";
import { defineApplication } from "../../lib/application/application.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { dnsSecret, dnsSolver } from "./dns01.ts";

/** Let's Encrypt's servers. Those for staging allow more attempts; browsers do not trust them. */
const acmeServers = {
  production: "https://acme-v02.api.letsencrypt.org/directory",
  staging: "https://acme-staging-v02.api.letsencrypt.org/directory",
};

/** Secret with the certificate and the key of the cluster's own authority. */
const ownAuthority = "cluster-ca";

export default defineApplication({
  description: "The ClusterIssuer that signs the certificates of the routes.",
  // Where cert-manager looks for the Secrets of ClusterIssuers.
  namespace: "cert-manager",
  onRemoval: "orphan",
  requiredSecrets: ({ certificates }) => {
    switch (certificates.type) {
      case "self-signed":
        return [];
      case "ca":
        return [
          {
            name: certificates.secretName,
            keys: ["tls.crt", "tls.key"],
            purpose: "Certificate and key of the authority that signs the certificates of the routes.",
            create: `kubectl create secret tls ${certificates.secretName} --namespace=cert-manager --cert=ca.crt --key=ca.key`,
          },
        ];
      case "acme":
        return certificates.dns === undefined ? [] : [dnsSecret(certificates.dns)];
    }
  },
  build: ({ chart, cluster }) => {
    if (cluster.certificates.type === "self-signed") makeAuthority(chart, cluster);
    new ApiObject(chart, "issuer", {
      apiVersion: "cert-manager.io/v1",
      kind: "ClusterIssuer",
      metadata: { name: cluster.clusterIssuer },
      spec: issuerOf(cluster),
    } satisfies IClusterIssuer);
  },
});

function issuerOf({ certificates, ingressClass }: Cluster): IClusterIssuer["spec"] {
  switch (certificates.type) {
    case "self-signed":
      return { ca: { secretName: ownAuthority } };
    case "ca":
      return { ca: { secretName: certificates.secretName } };
    case "acme": {
      // Not written in place: the model of the npm package is older than ingressClassName.
      const ingress = { ingressClassName: ingressClass, serviceType: "ClusterIP" };
      const { dns } = certificates;
      return {
        acme: {
          server: acmeServers[certificates.server],
          email: certificates.email,
          privateKeySecretRef: { name: `acme-account-${certificates.server}` },
          solvers: [dns === undefined ? { http01: { ingress } } : { dns01: dnsSolver(dns) }],
        },
      };
    }
  }
}

/** An authority of the cluster's own, so that people need to trust one certificate and not each. */
function makeAuthority(chart: Chart, { name }: Cluster): void {
  new ApiObject(chart, "self-signed", {
    apiVersion: "cert-manager.io/v1",
    kind: "Issuer",
    metadata: { name: ownAuthority },
    spec: { selfSigned: {} },
  } satisfies IIssuer);
  new ApiObject(chart, "authority", {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { name: ownAuthority },
    spec: {
      isCA: true,
      commonName: `${name} cluster CA`,
      secretName: ownAuthority,
      duration: "87600h",
      // A new key would end the trust of every browser that imported the certificate.
      privateKey: { algorithm: "ECDSA", size: 256, rotationPolicy: "Never" },
      issuerRef: { kind: "Issuer", name: ownAuthority },
    },
  } satisfies ICertificate);
}
