import { expect, test } from "vitest";
import { objectsOf } from "../../../lib/testing.ts";
import { alerts } from "./alerts.ts";
import { addMonitoring } from "./monitoring.ts";

test("scrapes each agent by its node, and tells people", () => {
  expect(objectsOf(addMonitoring)).toEqual([
    {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PodMonitor",
      metadata: { name: "mycelium-agent" },
      spec: {
        selector: { matchLabels: { "app.kubernetes.io/name": "mycelium-agent" } },
        podMetricsEndpoints: [
          {
            port: "http",
            relabelings: [{ sourceLabels: ["__meta_kubernetes_pod_node_name"], targetLabel: "node" }],
          },
        ],
      },
    },
    {
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: { name: "mycelium" },
      spec: { groups: [{ name: "mycelium", rules: alerts }] },
    },
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "mycelium-dashboard", labels: { grafana_dashboard: "1" } },
      data: { "mycelium.json": expect.stringContaining('"title": "Mycelium network"') },
    },
  ]);
});
