import { defineApplication } from "../lib/application/application.ts";
import { type PrometheusOperatorCrdsValues, prometheusOperatorCrdsValues } from "./prometheus-operator-crds-values.ts";

// Its Prometheus operator must be the one of kube-prometheus-stack: v0.94.1 in both.
// renovate: datasource=helm depName=prometheus-operator-crds registryUrl=https://prometheus-community.github.io/helm-charts
const version = "32.0.1";

export default defineApplication({
  description: "Definitions of ServiceMonitor, PrometheusRule and their sisters, before anything that uses them.",
  enabled: ({ monitoring }) => monitoring.type === "prometheus",
  // It makes nothing that lies in a namespace.
  namespace: "kube-system",
  onRemoval: "orphan",
  provides: { apiGroups: ["monitoring.coreos.com"] },
  chart: {
    repository: "https://prometheus-community.github.io/helm-charts",
    name: "prometheus-operator-crds",
    version,
    schema: prometheusOperatorCrdsValues,
    values: (): PrometheusOperatorCrdsValues => ({}),
    creates: { namespaced: [], clusterScoped: ["apiextensions.k8s.io/CustomResourceDefinition"] },
  },
});
