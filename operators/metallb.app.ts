import { defineApplication } from "../lib/application/application.ts";
import { type MetallbValues, metallbValues } from "./metallb-values.ts";

// renovate: datasource=helm depName=metallb registryUrl=https://metallb.github.io/metallb
const version = "0.16.1";

export default defineApplication({
  description: "Answers on the LAN for the addresses of Services of type LoadBalancer.",
  enabled: ({ loadBalancer }) => loadBalancer.type === "metallb",
  // The speaker listens on the network of the node and answers ARP requests.
  podSecurity: "privileged",
  provides: {
    apiGroups: ["metallb.io"],
    // The controller makes it, for the speakers to know each other.
    secrets: [{ name: "metallb-memberlist", keys: ["secretkey"] }],
  },
  needs: ({ monitorApiGroups }) => ({ apiGroups: monitorApiGroups }),
  traffic: { to: ["kubernetes-api"], webhooks: [9443], metrics: [9120] },
  accepts: [
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/Role metallb-*",
      reason:
        "passwords of BGP peers, the webhook's certificate and the key of the speakers are Secrets of its own namespace",
    },
    {
      rule: "rbac-wildcard",
      object: "rbac.authorization.k8s.io/*Role metallb*",
      reason: "it does everything with the few kinds of its own API group that the rules name",
    },
    {
      rule: "token-automount",
      object: "apps/* metallb-*",
      reason: "both call the Kubernetes API, and the chart has no value to say so",
    },
  ],
  chart: {
    repository: "https://metallb.github.io/metallb",
    name: "metallb",
    version,
    schema: metallbValues,
    values: ({ cluster }): MetallbValues => ({
      controller: { resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } } },
      speaker: { resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } } },
      // Addresses are announced by ARP, without BGP.
      frrk8s: { enabled: false },
      prometheus: {
        // Prometheus may look into every namespace anyway.
        rbacPrometheus: false,
        serviceMonitor: { enabled: cluster.monitorApiGroups.length > 0 },
      },
    }),
    creates: {
      namespaced: [
        "/ConfigMap",
        "/Secret",
        "/Service",
        "/ServiceAccount",
        "apps/DaemonSet",
        "apps/Deployment",
        "monitoring.coreos.com/ServiceMonitor",
        "rbac.authorization.k8s.io/Role",
        "rbac.authorization.k8s.io/RoleBinding",
      ],
      clusterScoped: [
        "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
        "apiextensions.k8s.io/CustomResourceDefinition",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
      ],
    },
  },
});
