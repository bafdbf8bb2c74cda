import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { HelmSource } from "../../lib/application/helm-source.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { chartRepositoriesOf, kindsOf, namespacesOf, sorted } from "./scope.ts";
import { testRendered } from "./testing.ts";

const chart: HelmSource = {
  repository: "https://charts.example.com",
  name: "operator",
  version: "1.0.0",
  schema: z.strictObject({}),
  values: () => ({}),
  creates: {
    namespaced: ["apps/Deployment"],
    clusterScoped: ["apiextensions.k8s.io/CustomResourceDefinition"],
    namespaces: ["kube-system"],
  },
};

const rendered = [
  testRendered("operator", { chart }),
  testRendered(
    "web",
    { namespace: "site" },
    {
      manifests: [
        { apiVersion: "v1", kind: "Namespace", metadata: { name: "site" } },
        { apiVersion: "v1", kind: "Service", metadata: { name: "web", namespace: "site" } },
        { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "site" } },
        { apiVersion: "helm.cattle.io/v1", kind: "HelmChartConfig", metadata: { name: "x", namespace: "kube-public" } },
      ],
    },
  ),
];

describe("the scope of applications", () => {
  it("has their own namespaces, those of their objects and those of their charts", () => {
    expect(namespacesOf(rendered)).toEqual(["kube-public", "kube-system", "operator", "site"]);
  });

  it("has the kinds of their objects and charts, each once", () => {
    expect(kindsOf(rendered, new Scopes())).toEqual({
      clusterScoped: ["/Namespace", "apiextensions.k8s.io/CustomResourceDefinition"],
      namespaced: ["/Service", "apps/Deployment", "helm.cattle.io/HelmChartConfig"],
    });
  });

  it("has kinds without namespaces, those included that an application defines", () => {
    const bundle = { apiVersion: "trust.cert-manager.io/v1alpha1", kind: "Bundle", metadata: { name: "ca" } };
    const zone = { apiVersion: "example.com/v1", kind: "Zone", metadata: { name: "a" } };
    const definition = {
      apiVersion: "apiextensions.k8s.io/v1",
      kind: "CustomResourceDefinition",
      metadata: { name: "zones.example.com" },
      spec: { group: "example.com", scope: "Cluster", names: { kind: "Zone" }, versions: [{ name: "v1" }] },
    };
    expect(kindsOf([testRendered("web", {}, { manifests: [bundle, zone] })], new Scopes([definition]))).toEqual({
      clusterScoped: ["example.com/Zone", "trust.cert-manager.io/Bundle"],
      namespaced: [],
    });
  });

  it("has the repositories of their charts", () => {
    expect(chartRepositoriesOf(rendered)).toEqual(["https://charts.example.com"]);
  });

  it("is empty without applications", () => {
    expect([namespacesOf([]), kindsOf([], new Scopes()), chartRepositoriesOf([])]).toEqual([
      [],
      { clusterScoped: [], namespaced: [] },
      [],
    ]);
  });

  it("is sorted the same in every locale", () => {
    expect(sorted(["ä", "b", "B", "a", "b"])).toEqual(["B", "a", "b", "ä"]);
  });
});
