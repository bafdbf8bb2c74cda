import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import ingress from "./ingress.app.ts";
import { traefikOf } from "./traefik.ts";

function objectsFor(cluster = testCluster()): unknown[] {
  const chart = new Chart(new App(), "ingress");
  ingress.build?.({ chart, cluster, applications: [] });
  return chart.toJson();
}

test("tunes K3s' Traefik, and no more without monitoring", () => {
  expect(objectsFor(testCluster({ monitoring: { type: "none" } }))).toEqual([
    {
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChartConfig",
      metadata: { name: "traefik" },
      spec: {
        failurePolicy: "retry",
        values: {
          global: { checkNewVersion: false },
          deployment: { replicas: 1 },
          ports: {
            web: { http: { redirections: { entryPoint: { to: "websecure", scheme: "https", permanent: true } } } },
          },
          tlsOptions: { default: { minVersion: "VersionTLS12" } },
          logs: { access: { enabled: true, format: "json" } },
          metrics: { prometheus: { addRoutersLabels: true } },
          resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "256Mi" } },
        },
      },
    },
  ]);
});

test("lets Prometheus scrape its pods with monitoring", () => {
  expect(objectsFor()).toMatchObject([
    { kind: "HelmChartConfig" },
    {
      kind: "PodMonitor",
      spec: {
        selector: { matchLabels: { "app.kubernetes.io/name": "traefik" } },
        podMetricsEndpoints: [{ port: "metrics" }],
      },
    },
  ]);
});

test("spreads several pods over the nodes, and keeps all but one of them during a drain", () => {
  expect(traefikOf(testCluster({ ingress: { type: "traefik", replicas: 3 } }))).toMatchObject({
    deployment: { replicas: 3 },
    podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
    topologySpreadConstraints: [{ topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" }],
  });
});
