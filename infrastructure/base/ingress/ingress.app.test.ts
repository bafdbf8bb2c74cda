import { App, Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import { k3sLines, type TraefikChart } from "../../../lib/k3s/lines.ts";
import { testCluster } from "../../../lib/testing.ts";
import { traefikValues as traefikValues40 } from "./chart-40/traefik-values.ts";
import { traefikValues as traefikValues41 } from "./chart-41/traefik-values.ts";
import ingress from "./ingress.app.ts";
import { ownTraefik, traefikOf } from "./traefik.ts";

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

const schemas = { 40: traefikValues40, 41: traefikValues41 } satisfies Record<TraefikChart, object>;

describe.each(Object.values(k3sLines))("for the chart $traefikChart", ({ traefikChart }) => {
  test.each(Object.entries(k3sLines))("the values of v%s are taken, or are those of another chart", (minor, line) => {
    const cluster = testCluster({
      k3sVersion: `v${minor}.${line.firstPatch}+k3s1`,
      ingress: { type: "traefik", replicas: 2 },
    });
    const { success } = schemas[traefikChart].safeParse(traefikOf(cluster));
    expect(success).toBe(line.traefikChart === traefikChart);
  });
});

test("its Service names the class where addresses are of the Mycelium network", () => {
  const nodes = {
    one: { role: "server", address: "192.168.1.10" },
    two: { role: "agent", address: "192.168.1.11" },
  } as const;
  const overlay = {
    nodes,
    cni: { type: "mycelium" },
    network: { ipv6: {} },
    loadBalancer: { type: "mycelium" },
  } as const;
  const spec = { loadBalancerClass: "k3s-gitops/mycelium", allocateLoadBalancerNodePorts: false };
  for (const k3sVersion of ["v1.36.5+k3s1", "v1.37.1+k3s1"]) {
    const cluster = testCluster({ ...overlay, k3sVersion });
    const values = traefikOf(cluster);
    expect(values).toMatchObject({ service: { spec } });
    expect(schemas[k3sLines[cluster.kubernetes].traefikChart].safeParse(values)).toMatchObject({ success: true });
  }
  // K3s tells its own of both families itself.
  expect(ownTraefik(testCluster(overlay)).service).toEqual({ spec: { ipFamilyPolicy: "PreferDualStack", ...spec } });
});

test("asks for the same of another chart", () => {
  const of = (k3sVersion: string) => traefikOf(testCluster({ k3sVersion }));
  const { logs, ...others } = { logs: undefined, ...of("v1.36.5+k3s1") };
  expect(logs).toEqual({ access: { enabled: true, format: "json" } });
  expect(of("v1.37.1+k3s1")).toEqual({ ...others, accessLog: { enabled: true, format: "json" } });
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
