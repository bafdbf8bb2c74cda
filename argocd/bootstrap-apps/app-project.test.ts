import { describe, expect, it } from "vitest";
import { type Layer, layers } from "../../lib/application/layer.ts";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { type Json, listAt, stringAt } from "../../lib/kubernetes/manifest.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { testCluster } from "../../lib/testing.ts";
import { addAppProject, addEmptyDefaultProject } from "./app-project.ts";
import projects from "./projects.app.ts";
import { objectsOf, testRendered } from "./testing.ts";

const cluster = testCluster();
const server = "https://kubernetes.default.svc";
const issuer = { apiVersion: "cert-manager.io/v1", kind: "Issuer", metadata: { name: "own", namespace: "web" } };
const web = testRendered("web", {}, { manifests: [issuer] });
const release = {
  apiVersion: "helm.cattle.io/v1",
  kind: "HelmChart",
  metadata: { name: "argocd", namespace: "kube-system" },
};
const argocd = testRendered("argocd", {}, { layer: "argocd", manifests: [release] });

function projectOf(layer: Layer, rendered: readonly RenderedApplication[]): Json | undefined {
  return objectsOf((chart) => addAppProject(chart, layer, cluster, { rendered, scopes: new Scopes() }))[0];
}

const kindsIn = (project: Json | undefined) =>
  listAt(project, "spec", "namespaceResourceWhitelist").map(
    (item) => `${stringAt(item, "group")}/${stringAt(item, "kind")}`,
  );

describe("addAppProject", () => {
  it("allows what the applications of the layer use, and no more", () => {
    expect(projectOf("applications", [web, argocd])).toMatchObject({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: {
        name: "applications",
        namespace: "argocd",
        finalizers: ["resources-finalizer.argocd.argoproj.io"],
      },
      spec: {
        description: "What people use.",
        sourceRepos: ["https://git.example.com/platform.git"],
        destinations: [{ server, namespace: "web" }],
        clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
      },
    });
  });

  it("allows custom resources only where they are used, and what Kubernetes makes of others always", () => {
    expect(kindsIn(projectOf("applications", [web]))).toEqual(
      expect.arrayContaining(["cert-manager.io/Issuer", "/Pod"]),
    );
    expect(kindsIn(projectOf("operators", [web]))).not.toContain("cert-manager.io/Issuer");
  });

  it("lets Argo CD's own layer make Applications and AppProjects beside its HelmChart", () => {
    const project = projectOf("argocd", [web, argocd]);
    expect(listAt(project, "spec", "destinations")).toEqual([
      { server, namespace: "argocd" },
      { server, namespace: "kube-system" },
    ]);
    expect(kindsIn(project)).toEqual(
      expect.arrayContaining(["argoproj.io/AppProject", "argoproj.io/Application", "helm.cattle.io/HelmChart"]),
    );
  });

  it("lets no other layer make Applications", () => {
    expect(kindsIn(projectOf("applications", [web, argocd]))).not.toContain("argoproj.io/Application");
  });

  it("describes each layer in what Argo CD has room for", () => {
    for (const layer of layers) expect(stringAt(projectOf(layer, []), "spec", "description")?.length).toBeLessThan(256);
  });
});

it("addEmptyDefaultProject allows nothing", () => {
  expect(objectsOf(addEmptyDefaultProject)).toEqual([
    {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: { name: "default", namespace: "argocd" },
      spec: {
        description: "Allows nothing; every Application belongs to the project of its layer.",
        sourceRepos: [],
        destinations: [],
        clusterResourceWhitelist: [],
        namespaceResourceBlacklist: [{ group: "*", kind: "*" }],
      },
    },
  ]);
});

it("the application projects makes one for each layer in use, and the empty one", () => {
  const made = objectsOf((chart) =>
    projects.buildLast?.({ chart, cluster, applications: [], rendered: [web, argocd], scopes: new Scopes() }),
  );
  expect(made.map((object) => stringAt(object, "metadata", "name"))).toEqual(["default", "argocd", "applications"]);
});
