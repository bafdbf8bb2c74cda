import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { agentName } from "./agent-access.ts";

/** Has Prometheus scrape the agents, which pass on what the daemons count. */
export function addMonitoring(scope: Construct): void {
  new ApiObject(scope, "PodMonitor", {
    apiVersion: "monitoring.coreos.com/v1",
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
}
