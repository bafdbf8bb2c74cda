import { ApiObject } from "cdk8s";
import { expect, it } from "vitest";
import * as z from "zod";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { synth, trySynth } from "../synth/synth.ts";
import { testApplication, testCluster } from "../testing.ts";
import { inputOf, inputOfUnfinished } from "./of-cluster.ts";

it("inputOf takes every object once, and marks what a person applies", () => {
  const config = (name: string) => ({ apiVersion: "v1", kind: "ConfigMap", metadata: { name } });
  const application = testApplication("web", {
    build: ({ chart }) => void new ApiObject(chart, "a", config("a")),
    bootstrap: ({ chart }) => {
      for (const name of ["a", "b"]) new ApiObject(chart, name, config(name));
    },
  });
  const input = inputOf(synth(testCluster(), [application]), testSchemas);
  const configs = input.objects.filter(({ manifest }) => manifest.kind === "ConfigMap");
  expect({
    ...input,
    objects: configs.map(({ manifest: { metadata }, ...rest }) => ({ name: metadata.name, ...rest })),
  }).toMatchObject({
    kubernetes: "1.36",
    closed: true,
    cluster: { name: "test" },
    applications: [{ name: "web" }],
    objects: [
      {
        name: "a",
        file: "dist/test/web/ConfigMap-a.yaml",
        source: "applications/workloads/web.app.ts",
        application: "web",
      },
      { name: "b", file: "dist/test/bootstrap/web/ConfigMap-b.yaml", application: "web", byHand: true },
    ],
  });
});

it("inputOf takes what charts make, with its chart instead of a file", () => {
  const chart = { repository: "https://charts.example.com", name: "shop", version: "1.2.3" };
  const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "shop" } };
  const application = testApplication("web", {
    chart: { ...chart, schema: z.strictObject({}), values: () => ({}), creates: { namespaced: [], clusterScoped: [] } },
  });
  const objects = [{ manifest, template: "shop/templates/config.yaml" }];
  const charts = { digestOf: () => "0".repeat(64), render: (key: string) => ({ key, objects }) };
  const { objects: found } = inputOf(synth(testCluster(), [application], { charts }), testSchemas);
  expect(found.filter((object) => object.chart !== undefined)).toEqual([
    {
      manifest: { ...manifest, metadata: { name: "shop", namespace: "web" } },
      file: "chart shop 1.2.3, shop/templates/config.yaml",
      source: "applications/workloads/web.app.ts",
      application: "web",
      chart: {
        release: { ...chart, releaseName: "web", namespace: "web", values: {} },
        renderedBy: "argo-cd",
        template: "shop/templates/config.yaml",
      },
    },
  ]);
});

it("inputOfUnfinished knows what a chart has made of what is written, and who accepts it", () => {
  const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "shop" } };
  const application = testApplication("web", {
    accepts: [{ rule: "plain-secret", reason: "It is none." }],
    chart: {
      repository: "https://charts.example.com",
      name: "shop",
      version: "1.2.3",
      schema: z.strictObject({}),
      values: () => ({}),
      patches: [{ kind: "/Service", name: "shop", reason: "Nobody asks it.", drop: true }],
    },
  });
  const objects = [{ manifest, template: "shop/templates/config.yaml" }];
  const charts = { digestOf: () => "0".repeat(64), render: (key: string) => ({ key, objects }) };
  const made = trySynth(testCluster({ charts: { mode: "rendered" } }), [application], { charts });
  if (!("mistakes" in made)) throw new Error("the patch matches nothing");
  const input = inputOfUnfinished(made, testSchemas);
  expect(input.objects.map(({ file, chart }) => [file, chart?.template])).toContainEqual([
    "dist/test/web/ConfigMap-shop.yaml",
    "shop/templates/config.yaml",
  ]);
  expect(input.accepting).toMatchObject([{ name: "web", accepts: [{ rule: "plain-secret" }] }]);
});

it("inputOf takes what servers apply themselves, once for all of them", () => {
  const nodes = {
    a: { role: "server", address: "192.168.1.10" },
    b: { role: "agent", address: "192.168.1.11" },
  } as const;
  const cluster = testCluster({ nodes, apiEndpoint: { type: "kube-vip", address: "192.168.1.9" } });
  const { objects } = inputOf(synth(cluster, []), testSchemas);
  const file = "dist/test/bootstrap/nodes/a/files/var/lib/rancher/k3s/server/manifests/kube-vip.yaml";
  expect(objects.map(({ manifest, ...rest }) => ({ kind: manifest.kind, ...rest }))).toEqual(
    ["ServiceAccount", "Role", "RoleBinding", "DaemonSet"].map((kind) => ({
      kind,
      file,
      source: "infrastructure/overlays/test.ts",
      application: "bootstrap",
      byHand: true,
    })),
  );
});
