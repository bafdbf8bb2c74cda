import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject, type Chart } from "cdk8s";
import { traefik } from "../../../lib/k3s/packaged-components.ts";

/** Has Prometheus scrape the pods of Traefik, whoever brings it. */
export function monitorTraefik(chart: Chart): void {
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
}
