import { expect, test } from "vitest";
import * as z from "zod";
import type { Json, Manifest } from "../kubernetes/manifest.ts";
import { describeRequests } from "../kubernetes/requests.ts";
import { testCluster, testMember, testRecord, testRelease } from "../testing.ts";
import { hardwareOf } from "./hardware.ts";

const cluster = testCluster({
  nodes: {
    "server-1": { role: "server", address: "192.168.1.10" },
    "agent-1": { role: "agent", address: "192.168.1.11" },
  },
});

const values = { resources: { requests: { cpu: "100m", memory: "64Mi" } } };

/** An application with a chart that makes these kinds. */
function withChart(name: string, namespaced: readonly string[], given: Json) {
  const chart = {
    repository: "https://charts.example.com",
    name,
    version: "1.2.3",
    schema: z.unknown(),
    values: () => given,
    creates: { namespaced, clusterScoped: [] },
  };
  return { ...testMember(name, { chart }), manifests: [], values: given, releases: [], wave: 0, dependencies: [] };
}

test("counts K3s on each node, the values of charts, and those of K3s' releases", () => {
  const apiVersion = "helm.cattle.io/v1";
  const releases: Manifest[] = [
    { apiVersion, kind: "HelmChart", metadata: { name: "a" }, spec: { valuesContent: JSON.stringify(values) } },
    { apiVersion, kind: "HelmChartConfig", metadata: { name: "b" }, spec: { values } },
  ];
  const { k3s, applications, total, unknown } = hardwareOf({
    cluster,
    applications: [
      withChart("server", ["apps/Deployment", "/Service"], values),
      withChart("agent", ["apps/DaemonSet"], values),
      withChart("both", ["apps/DaemonSet", "apps/Deployment"], values),
      withChart("silent", ["apps/Deployment"], {}),
      withChart("definitions", [], {}),
      { ...testMember("releases"), manifests: releases, releases: [], wave: 0, dependencies: [] },
    ],
  });
  expect(describeRequests(k3s)).toBe("3 processors and 2.5 GiB of memory");
  expect([...applications].map(([name, { cpu }]) => [name, Number(cpu / 10n ** 6n)])).toEqual([
    ["server", 100],
    ["agent", 200],
    ["both", 100],
    ["silent", 0],
    ["definitions", 0],
    ["releases", 200],
  ]);
  expect(describeRequests(total)).toBe("3.6 processors and 2.9 GiB of memory");
  expect(unknown).toEqual(["silent"]);
});

test("counts what a chart makes instead of its values, where that is written", () => {
  const template = { spec: { containers: [{ resources: { requests: { cpu: "30m" } } }] } };
  const deployment: Manifest = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "a" },
    spec: { template },
  };
  const written = { ...withChart("written", ["apps/Deployment"], values), manifests: [deployment] };
  const silent = { ...withChart("silent", ["apps/Deployment"], {}), manifests: [] };
  const releases = [testRelease("a", [deployment])];
  const { applications, unknown } = hardwareOf({
    cluster,
    applications: [
      { ...written, releases, record: testRecord },
      // Rendered, but by others.
      { ...silent, releases },
      { ...withChart("apart", ["apps/Deployment"], values), releases },
    ],
  });
  expect([...applications].map(([name, { cpu }]) => [name, Number(cpu / 10n ** 6n)])).toEqual([
    ["written", 30],
    ["silent", 0],
    ["apart", 100],
  ]);
  expect(unknown).toEqual(["silent"]);
});
