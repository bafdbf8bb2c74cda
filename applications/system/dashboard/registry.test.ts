import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../../../lib/application/application.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { objectsOf, testCluster, testMember } from "../../../lib/testing.ts";
import { addRegistry, proxiedServices } from "./registry.ts";
import { clusterWith } from "./testing.ts";

const scraper = { app: "prometheus" };
const monitoring: Partial<ApplicationConfig> = {
  routes: [{ subdomain: "grafana", service: "grafana", port: 80, tool: "grafana" }],
  provides: {
    metricsScraper: scraper,
    services: [
      { name: "grafana", port: 80, podLabels: { app: "grafana" } },
      { name: "prometheus", port: 9090, podLabels: scraper },
    ],
  },
};
const argocd: Partial<ApplicationConfig> = {
  namespace: "cd",
  routes: [{ subdomain: "cd", service: "argocd", port: 80, tool: "argoCd" }],
};

function registryOf(cluster: Cluster, configs: Readonly<Record<string, Partial<ApplicationConfig>>>): unknown {
  const applications = Object.entries(configs).map(([name, config]) => testMember(name, config, cluster));
  const [made] = objectsOf((chart) => addRegistry(chart, cluster, applications));
  const { data }: { data?: Record<string, string> } = Object(made);
  return JSON.parse(data?.["registry.json"] ?? "");
}

test("tells the page of links, nodes and tools", () => {
  const links = [{ title: "Router", url: "http://192.168.1.1" }];
  expect(registryOf(clusterWith({ links }), { argocd, monitoring })).toEqual({
    links,
    cluster: {
      k3sVersion: "v1.36.5+k3s1",
      nodes: ["server-1"],
      argoCd: { url: "https://cd.test.example.com/", namespace: "cd" },
      grafana: { url: "https://grafana.test.example.com/" },
      prometheus: { namespace: "monitoring", service: "prometheus", port: 9090 },
    },
  });
});

test("is found by its label", () => {
  expect(objectsOf((chart) => addRegistry(chart, testCluster(), []))).toMatchObject([
    { kind: "ConfigMap", metadata: { name: "portal-registry", labels: { "portal.k3s-gitops/registry": "true" } } },
  ]);
});

describe("asks by way of the API server", () => {
  const probed = { routes: [{ subdomain: "web", service: "web", port: 80, probe: "/healthz" }] };
  const members = [testMember("monitoring", monitoring), testMember("web", probed)];
  const web = { namespace: "web", service: "web", port: 80 };

  test("Prometheus, and what routes have probed", () => {
    const prometheus = { namespace: "monitoring", service: "prometheus", port: 9090 };
    expect(proxiedServices(testCluster(), members)).toEqual([prometheus, web]);
  });

  test("not Prometheus where usage comes from elsewhere", () => {
    expect(proxiedServices(clusterWith({ metrics: { sources: ["metrics-api"] } }), members)).toEqual([web]);
    expect(proxiedServices(clusterWith({ metrics: { enabled: false } }), members)).toEqual([web]);
  });
});
