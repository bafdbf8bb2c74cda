import { App, Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { testCluster } from "../../../lib/testing.ts";
import monitoring from "./monitoring.app.ts";
import nodeExporter from "./node-exporter.app.ts";
import { trafficOf } from "./traffic.ts";

function valuesFor(changes: Partial<ClusterConfig>): unknown {
  return monitoring.chart?.values({ cluster: testCluster(changes), applications: [] });
}

test("runs where Prometheus fills the slot", () => {
  for (const { enabled } of [monitoring, nodeExporter]) {
    expect(enabled?.(testCluster())).toBe(true);
    expect(enabled?.(testCluster({ monitoring: { type: "none" } }))).toBe(false);
  }
});

test("keeps metrics as long as the cluster says, and within its volume", () => {
  expect(valuesFor({ monitoring: { type: "prometheus", retention: "30d", storage: "10Gi" } })).toMatchObject({
    prometheus: {
      prometheusSpec: {
        retention: "30d",
        retentionSize: "8704MB",
        storageSpec: {
          volumeClaimTemplate: {
            spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "10Gi" } } },
          },
        },
      },
    },
  });
});

test("tells Grafana the address that people reach it by", () => {
  expect(valuesFor({ domain: "lab.example.com" })).toMatchObject({
    grafana: { "grafana.ini": { server: { root_url: "https://grafana.lab.example.com/" } } },
  });
});

test("scrapes no part of K3s that has no endpoint of its own", () => {
  expect(valuesFor({})).toMatchObject({
    kubeControllerManager: { enabled: false },
    kubeScheduler: { enabled: false },
    kubeProxy: { enabled: false },
    kubeEtcd: { enabled: false },
  });
});

test("scrapes the embedded etcd of each server", () => {
  const nodes = {
    "server-1": { role: "server", address: "192.168.1.11" },
    "server-2": { role: "server", address: "192.168.1.12" },
    "server-3": { role: "server", address: "192.168.1.13" },
    "agent-1": { role: "agent", address: "192.168.1.21" },
  } as const;
  expect(valuesFor({ nodes, datastore: { type: "etcd" } })).toMatchObject({
    kubeEtcd: { enabled: true, service: { enabled: false }, serviceMonitor: { enabled: false } },
    prometheus: {
      prometheusSpec: {
        additionalScrapeConfigs: [
          {
            job_name: "kube-etcd",
            static_configs: [{ targets: ["192.168.1.11:2381", "192.168.1.12:2381", "192.168.1.13:2381"] }],
          },
        ],
      },
    },
  });
});

test("waits for the storage class that its volume is of", () => {
  const needsFor = (storage: ClusterConfig["storage"]) =>
    typeof monitoring.needs === "function" && monitoring.needs(testCluster({ storage }));
  const apiGroups = ["monitoring.coreos.com"];
  expect(needsFor([{ type: "local-path" }])).toEqual({ apiGroups, storageClasses: ["local-path"] });
  expect(needsFor([{ type: "nfs", server: "nas.example.com", share: "/volumes", default: true }])).toEqual({
    apiGroups,
    storageClasses: ["nfs"],
  });
});

test("lets Grafana read ConfigMaps, and no Secrets", () => {
  const chart = new Chart(new App(), "monitoring");
  monitoring.build?.({ chart, cluster: testCluster(), applications: [] });
  expect(chart.toJson()).toEqual([
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name: "grafana-dashboards" },
      rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }],
    },
  ]);
});

describe("fails for a value that the chart does not know", () => {
  test.each([
    ["retain", monitoring, { prometheus: { prometheusSpec: { retain: "1d" } } }, ["prometheus", "prometheusSpec"]],
    ["adminPasswort", monitoring, { grafana: { adminPasswort: "secret" } }, ["grafana"]],
    ["collector", monitoring, { "kube-state-metrics": { collector: [] } }, ["kube-state-metrics"]],
    ["kubeProxies", monitoring, { defaultRules: { rules: { kubeProxies: false } } }, ["defaultRules", "rules"]],
    ["enable", nodeExporter, { prometheus: { monitor: { enable: true } } }, ["prometheus", "monitor"]],
  ])("%s", (key, { chart }, values, path) => {
    const issues = chart?.schema.safeParse(values).error?.issues;
    expect(issues).toMatchObject([{ message: "is no value of the chart", path: [...path, key] }]);
  });
});

test("fails for a password in Git", () => {
  const issues = monitoring.chart?.schema.safeParse({ grafana: { adminPassword: "secret" } }).error?.issues;
  expect(issues).toMatchObject([
    { path: ["grafana", "adminPassword"], message: "holds a secret, which Git would show" },
  ]);
});

test("the API server reaches Prometheus where the dashboard asks it for usage", () => {
  const proxied = (changes: Parameters<typeof testCluster>[0]) => trafficOf(testCluster(changes))[0]?.proxied;
  expect(proxied({})).toEqual([9090]);
  expect(proxied({ dashboard: { type: "headlamp", metrics: { enabled: false } } })).toBeUndefined();
  expect(proxied({ dashboard: { type: "none" } })).toBeUndefined();
});
