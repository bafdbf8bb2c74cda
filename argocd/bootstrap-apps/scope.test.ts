import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { HelmSource } from "../../lib/application/helm-source.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { kindsOf, namespacesOf, sorted } from "./scope.ts";
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

const operator = testRendered("operator", { chart });
const web = testRendered(
  "web",
  {
    namespace: "site",
    allows: { kinds: ["example.com/Zone", "rbac.authorization.k8s.io/ClusterRole"], namespaces: ["old"] },
  },
  {
    manifests: [
      { apiVersion: "v1", kind: "Namespace", metadata: { name: "site" } },
      { apiVersion: "v1", kind: "Service", metadata: { name: "web", namespace: "site" } },
      { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "web", namespace: "site" } },
      { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "other", namespace: "site" } },
      { apiVersion: "helm.cattle.io/v1", kind: "HelmChartConfig", metadata: { name: "x", namespace: "kube-public" } },
    ],
  },
);

describe("the scope of an application", () => {
  it("has its own namespace, those of its objects and of its chart, and what it allows", () => {
    expect([namespacesOf(operator), namespacesOf(web)]).toEqual([
      ["kube-system", "operator"],
      ["kube-public", "old", "site"],
    ]);
  });

  it("has the kinds of its objects and its chart, and what it allows, each once", () => {
    expect([kindsOf(operator, new Scopes()), kindsOf(web, new Scopes())]).toEqual([
      { clusterScoped: ["apiextensions.k8s.io/CustomResourceDefinition"], namespaced: ["apps/Deployment"] },
      {
        clusterScoped: ["/Namespace", "rbac.authorization.k8s.io/ClusterRole"],
        namespaced: ["/Service", "apps/Deployment", "example.com/Zone", "helm.cattle.io/HelmChartConfig"],
      },
    ]);
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
    expect(kindsOf(testRendered("web", {}, { manifests: [bundle, zone] }), new Scopes([definition]))).toEqual({
      clusterScoped: ["example.com/Zone", "trust.cert-manager.io/Bundle"],
      namespaced: [],
    });
  });

  it("is sorted the same in every locale", () => {
    expect(sorted(["ä", "b", "B", "a", "b"])).toEqual(["B", "a", "b", "ä"]);
  });
});
