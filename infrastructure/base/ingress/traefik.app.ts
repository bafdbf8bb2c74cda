import { defineApplication } from "../../../lib/application/application.ts";
import { systemNamespace } from "../../../lib/k3s/built-ins.ts";
import { traefik } from "../../../lib/k3s/packaged-components.ts";
import { traefikValues } from "./chart-41/traefik-values.ts";
import { monitorTraefik } from "./pod-monitor.ts";
import { ownTraefik } from "./traefik.ts";

// renovate: datasource=helm depName=traefik registryUrl=https://traefik.github.io/charts
const version = "41.3.0";

export default defineApplication({
  description: "The ingress controller: Traefik by its own chart, where K3s' is off.",
  enabled: ({ ingress }) => ingress.type === "traefik" && ingress.source === "chart",
  // Where K3s has its own, so that everything that knows its pods knows these.
  namespace: systemNamespace,
  onRemoval: "orphan",
  provides: { apiGroups: traefik.apiGroups, ingressClasses: [traefik.ingressClass] },
  accepts: [
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/ClusterRole traefik*",
      reason: "certificates lie in Secrets of every namespace that has an Ingress, whose names others choose",
    },
  ],
  chart: {
    repository: "https://traefik.github.io/charts",
    name: "traefik",
    version,
    schema: traefikValues,
    values: ({ cluster }) => ownTraefik(cluster),
    creates: {
      namespaced: [
        "/Service",
        "/ServiceAccount",
        "apps/Deployment",
        "policy/PodDisruptionBudget",
        "traefik.io/TLSOption",
      ],
      clusterScoped: [
        "apiextensions.k8s.io/CustomResourceDefinition",
        "networking.k8s.io/IngressClass",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
      ],
    },
  },
  build: ({ chart, cluster }) => {
    if (cluster.monitorApiGroups.length > 0) monitorTraefik(chart);
  },
});
