import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject } from "cdk8s";
import { defineApplication } from "../../../lib/application/application.ts";
import { systemNamespace } from "../../../lib/k3s/built-ins.ts";
import type { IHelmChartConfig } from "../../../lib/k3s/helm-controller.ts";
import { traefik } from "../../../lib/k3s/packaged-components.ts";
import { traefikOf } from "./traefik.ts";

export default defineApplication({
  description: "The ingress controller: K3s' own Traefik, tuned.",
  enabled: ({ ingress }) => ingress.type === "traefik",
  namespace: systemNamespace,
  onRemoval: "orphan",
  build: ({ chart, cluster }) => {
    new ApiObject(chart, "traefik", {
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChartConfig",
      metadata: { name: "traefik" },
      // After a failed upgrade, K3s would otherwise uninstall Traefik, and with it every open connection and address.
      spec: { values: traefikOf(cluster), failurePolicy: "retry" },
    } satisfies IHelmChartConfig);
    if (cluster.monitorApiGroups.length === 0) return;
    new ApiObject(chart, "metrics", {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PodMonitor",
      metadata: { name: "traefik" },
      spec: {
        selector: { matchLabels: traefik.podLabels },
        podMetricsEndpoints: [{ port: "metrics" }],
        jobLabel: "app.kubernetes.io/name",
      },
    } satisfies IPodMonitor);
  },
});
