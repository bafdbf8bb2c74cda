import { ApiObject } from "cdk8s";
import { defineApplication } from "../../../lib/application/application.ts";
import { systemNamespace } from "../../../lib/k3s/built-ins.ts";
import type { IHelmChartConfig } from "../../../lib/k3s/helm-controller.ts";
import { monitorTraefik } from "./pod-monitor.ts";
import { traefikOf } from "./traefik.ts";

export default defineApplication({
  description: "The ingress controller: K3s' own Traefik, tuned.",
  enabled: ({ ingress }) => ingress.type === "traefik" && ingress.source === "k3s",
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
    if (cluster.monitorApiGroups.length > 0) monitorTraefik(chart);
  },
});
