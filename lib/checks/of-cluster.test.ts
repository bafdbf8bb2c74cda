import { ApiObject } from "cdk8s";
import { expect, it } from "vitest";
import * as z from "zod";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { synth } from "../synth/synth.ts";
import { testApplication, testCluster } from "../testing.ts";
import { inputOf } from "./of-cluster.ts";

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
