import { defineApplication } from "../lib/application/application.ts";
import { type SealedSecretsValues, sealedSecretsValues } from "./sealed-secrets-values.ts";

// renovate: datasource=helm depName=sealed-secrets registryUrl=https://bitnami.github.io/sealed-secrets
const version = "2.20.0";

export default defineApplication({
  description: "Turns the SealedSecrets of this repository into Secrets.",
  enabled: ({ secrets }) => secrets.type === "sealed-secrets",
  namespace: "kube-system",
  onRemoval: "orphan",
  provides: { apiGroups: ["bitnami.com"] },
  needs: ({ monitorApiGroups }) => ({ apiGroups: monitorApiGroups }),
  accepts: [
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/*Role *",
      reason: "it makes the Secrets of every namespace, and keeps its keys in Secrets whose names Kubernetes chooses",
    },
    {
      rule: "token-automount",
      object: "apps/Deployment sealed-secrets-controller",
      reason: "it calls the Kubernetes API, and the chart has no value to say so",
    },
  ],
  chart: {
    repository: "https://bitnami.github.io/sealed-secrets",
    name: "sealed-secrets",
    version,
    schema: sealedSecretsValues,
    values: ({ cluster }): SealedSecretsValues => ({
      // Together with the namespace, this is where kubeseal looks for the controller when it is told nothing.
      fullnameOverride: "sealed-secrets-controller",
      metrics: { serviceMonitor: { enabled: cluster.monitorApiGroups.length > 0 } },
      resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
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
        "apiextensions.k8s.io/CustomResourceDefinition",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
      ],
    },
  },
});
