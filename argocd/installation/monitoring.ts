import type { IPrometheusRule, IServiceMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";

const metadata = { name: "argocd" };

/**
 * Has Prometheus scrape Argo CD and tell of Applications that stay ill. Not by the chart: it is installed before the definitions
 * of these kinds are.
 */
export function addMonitoring(scope: Construct): void {
  new ApiObject(scope, "ServiceMonitor", {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata,
    spec: {
      selector: { matchLabels: { "app.kubernetes.io/part-of": "argocd" } },
      endpoints: [{ port: "http-metrics" }],
    },
  } satisfies IServiceMonitor);
  new ApiObject(scope, "PrometheusRule", {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata,
    spec: {
      groups: [
        {
          name: "argocd",
          rules: [
            {
              alert: "ArgoCDApplicationUnhealthy",
              expr: 'max by (name, project, health_status) (argocd_app_info{health_status!~"Healthy|Suspended"}) > 0',
              for: "30m",
              labels: { severity: "warning" },
              annotations: {
                summary: "Application {{ $labels.name }} is {{ $labels.health_status }}.",
                description:
                  "It has been {{ $labels.health_status }} for half an hour. Its page in Argo CD shows the objects.",
              },
            },
            {
              alert: "ArgoCDApplicationNotSynced",
              expr: 'max by (name, project, sync_status) (argocd_app_info{sync_status!="Synced"}) > 0',
              for: "30m",
              labels: { severity: "warning" },
              annotations: {
                summary: "Application {{ $labels.name }} is {{ $labels.sync_status }}.",
                description:
                  "For half an hour the cluster has not been what Git says: a sync failed, or something waits to be pruned.",
              },
            },
          ],
        },
      ],
    },
  } satisfies IPrometheusRule);
}
