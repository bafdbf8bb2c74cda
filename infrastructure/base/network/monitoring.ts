import type { IPodMonitor, IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1";
import { agentName } from "./agent-access.ts";
import { alerts } from "./alerts.ts";
import { dashboard } from "./dashboard.ts";

const apiVersion = "monitoring.coreos.com/v1";

/** Has Prometheus scrape the agents, which pass on what the daemons count, and tells people what it sees. */
export function addMonitoring(scope: Construct): void {
  new ApiObject(scope, "PodMonitor", {
    apiVersion,
    kind: "PodMonitor",
    metadata: { name: agentName },
    spec: {
      selector: { matchLabels: { "app.kubernetes.io/name": agentName } },
      podMetricsEndpoints: [
        {
          port: "http",
          // By the node, which stays when its pod is another.
          relabelings: [{ sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "node" }],
        },
      ],
    },
  } satisfies IPodMonitor);
  new ApiObject(scope, "PrometheusRule", {
    apiVersion,
    kind: "PrometheusRule",
    metadata: { name: "mycelium" },
    spec: { groups: [{ name: "mycelium", rules: [...alerts] }] },
  } satisfies IPrometheusRule);
  new ApiObject(scope, "Dashboard", {
    apiVersion: "v1",
    kind: "ConfigMap",
    // By which Grafana finds it.
    metadata: { name: "mycelium-dashboard", labels: { grafana_dashboard: "1" } },
    data: { "mycelium.json": `${JSON.stringify(dashboard, undefined, 2)}\n` },
  } satisfies IConfigMap);
}
