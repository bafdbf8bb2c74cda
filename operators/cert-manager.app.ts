import { defineApplication } from "../lib/application/application.ts";
import type { Cluster } from "../lib/cluster/cluster.ts";
import { type CertManagerValues, certManagerValues } from "./cert-manager-values.ts";

// renovate: datasource=helm depName=cert-manager registryUrl=https://charts.jetstack.io
const version = "v1.21.2";

const controller = { "app.kubernetes.io/component": "controller" };

/**
 * Who is asked whether a record is there, instead of the cluster's DNS and the zone's name servers. It is a setting of the controller:
 * issuers have none before cert-manager 1.22.
 * @see https://cert-manager.io/docs/configuration/acme/dns01/#setting-nameservers-for-dns01-self-check
 */
function recursiveNameservers({ certificates }: Pick<Cluster, "certificates">): CertManagerValues {
  const nameservers = certificates.type === "acme" ? certificates.dns?.nameservers : undefined;
  if (nameservers === undefined) return {};
  return { dns01RecursiveNameservers: nameservers.join(","), dns01RecursiveNameserversOnly: true };
}

export default defineApplication({
  description: "Issues and renews the certificates of the routes.",
  onRemoval: "orphan",
  provides: { apiGroups: ["cert-manager.io", "acme.cert-manager.io"] },
  needs: ({ monitorApiGroups }) => ({ apiGroups: monitorApiGroups }),
  traffic: ({ certificates, http01Solver }) => [
    { to: ["kubernetes-api"], webhooks: [10250], metrics: [9402] },
    // ACME's server, and for DNS-01 the provider and the zone's name servers. Before it asks for a validation by HTTP-01, it fetches the
    // challenge itself: in the cluster that ends at the pods of the ingress controller.
    ...(certificates.type === "acme"
      ? [{ podLabels: controller, to: http01Solver ? (["internet", "pods"] as const) : (["internet"] as const) }]
      : []),
  ],
  accepts: [
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/*Role cert-manager*",
      reason: "certificates, and the accounts of issuers, lie in Secrets of every namespace whose names others choose",
    },
    {
      rule: "missing-probes",
      object: "apps/Deployment cert-manager*",
      reason: "the port of the controller and of the injector is only for metrics",
    },
  ],
  chart: {
    repository: "https://charts.jetstack.io",
    name: "cert-manager",
    version,
    schema: certManagerValues,
    values: ({ cluster }): CertManagerValues => ({
      crds: { enabled: true, keep: true },
      // The default is kube-system, where this application has no other business.
      global: { leaderElection: { namespace: "cert-manager" } },
      // Its hook would be the only one of the platform; the health of the ClusterIssuer shows the same.
      startupapicheck: { enabled: false },
      prometheus: { servicemonitor: { enabled: cluster.monitorApiGroups.length > 0 } },
      ...recursiveNameservers(cluster),
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
      webhook: { resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } } },
      cainjector: { resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "512Mi" } } },
    }),
    creates: {
      namespaced: [
        "/Service",
        "/ServiceAccount",
        "apps/Deployment",
        "monitoring.coreos.com/ServiceMonitor",
        "rbac.authorization.k8s.io/Role",
        "rbac.authorization.k8s.io/RoleBinding",
      ],
      clusterScoped: [
        "admissionregistration.k8s.io/MutatingWebhookConfiguration",
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "apiextensions.k8s.io/CustomResourceDefinition",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
      ],
    },
  },
});
