import type { ICertificate } from "@kubernetes-models/cert-manager/cert-manager.io/v1";
import type { ITLSStore } from "@kubernetes-models/traefik/traefik.io/v1alpha1";
import { ApiObject } from "cdk8s";
import { defineApplication } from "../../../lib/application/application.ts";
import { systemNamespace } from "../../../lib/k3s/built-ins.ts";

const secretName = "wildcard-tls";

export default defineApplication({
  description: "The certificate for all hosts directly below the domain.",
  enabled: ({ ingress, wildcardHost }) => ingress.type === "traefik" && wildcardHost !== undefined,
  // Beside Traefik, so that nobody else gets the key.
  namespace: systemNamespace,
  onRemoval: "orphan",
  build: ({ chart, cluster: { clusterIssuer, wildcardHost } }) => {
    if (wildcardHost === undefined) return;
    new ApiObject(chart, "certificate", {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "wildcard" },
      spec: {
        secretName,
        dnsNames: [wildcardHost],
        issuerRef: { kind: "ClusterIssuer", name: clusterIssuer },
      },
    } satisfies ICertificate);
    // What Traefik shows for every host that has no certificate of its own; it knows only the store of this name.
    new ApiObject(chart, "store", {
      apiVersion: "traefik.io/v1alpha1",
      kind: "TLSStore",
      metadata: { name: "default" },
      spec: { defaultCertificate: { secretName } },
    } satisfies ITLSStore);
  },
});
