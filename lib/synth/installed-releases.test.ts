import { describe, expect, test } from "vitest";
import type { KnownCharts } from "../charts/known-charts.ts";
import { noCharts } from "../charts/known-charts.ts";
import { renderKey } from "../charts/render-key.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { installedReleases } from "./installed-releases.ts";

const release = {
  repository: "https://charts.example.com",
  name: "shop",
  version: "1.2.3",
  releaseName: "store",
  namespace: "store",
  values: { replicas: 2 },
};
const capabilities = { kubernetes: "1.36.5", apiVersions: ["shop.example.com/v1"] };
const digest = "a".repeat(64);
const request = { release, digest, capabilities };

const definition: Manifest = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "regions.shop.example.com" },
  spec: { group: "shop.example.com", scope: "Cluster", names: { kind: "Region" }, versions: [{ name: "v1" }] },
};
const object = (apiVersion: string, kind: string, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: "x", ...(namespace !== undefined && { namespace }) },
});
const template = "shop/templates/all.yaml";
const made = [
  definition,
  object("v1", "Service"),
  object("v1", "Service", "else"),
  object("shop.example.com/v1", "Region"),
];
const known: KnownCharts = {
  digestOf: ({ name }) => (name === "shop" ? digest : undefined),
  render: (key) =>
    key === renderKey(request) ? { key, objects: made.map((manifest) => ({ manifest, template })) } : undefined,
};

const application = {
  ...testMember("store"),
  chart: { ...release, mode: "source" as const, creates: { namespaced: [], clusterScoped: [] } },
  manifests: [],
  values: { replicas: 2 },
};

describe("the chart of an application", () => {
  test("is known as far as it is locked and rendered, its objects in their namespaces", () => {
    const asked = { release, renderedBy: "argo-cd" };
    expect(installedReleases(application, capabilities, noCharts, [])).toEqual([asked]);
    expect(installedReleases(application, capabilities, { ...known, render: () => undefined }, [])).toEqual([
      { ...asked, request },
    ]);
    expect(installedReleases(application, capabilities, known, [])).toEqual([
      {
        ...asked,
        request,
        objects: [
          { manifest: definition, template },
          { manifest: object("v1", "Service", "store"), template },
          { manifest: object("v1", "Service", "else"), template },
          { manifest: object("shop.example.com/v1", "Region"), template },
        ],
      },
    ]);
  });
});

test("an object that has K3s install a chart brings one, too", () => {
  const { repository: repo, name: chart, version, values } = release;
  const helmChart: Manifest = {
    apiVersion: "helm.cattle.io/v1",
    kind: "HelmChart",
    metadata: { name: "store", namespace: "kube-system" },
    spec: { repo, chart, version, targetNamespace: "store", values },
  };
  const { chart: _, values: __, ...bare } = application;
  const [found, ...others] = installedReleases({ ...bare, manifests: [helmChart] }, capabilities, known, []);
  expect(others).toEqual([]);
  expect({ ...found, objects: found?.objects?.length }).toEqual({
    release,
    renderedBy: "helm-controller",
    request,
    objects: 4,
  });
});
