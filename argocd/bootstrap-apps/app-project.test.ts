import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { HelmSource } from "../../lib/application/helm-source.ts";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { KnownKinds } from "../../lib/kubernetes/known-kinds.ts";
import { type Json, listAt, stringAt } from "../../lib/kubernetes/manifest.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { testCluster } from "../../lib/testing.ts";
import { harmlessKinds, ordinaryKinds } from "./allowed-kinds.ts";
import { addAppProject, addEmptyDefaultProject, addRootProject } from "./app-project.ts";
import { objectsOf, testRendered } from "./testing.ts";

const cluster = testCluster();
const server = "https://kubernetes.default.svc";
const repository = "https://git.example.com/platform.git";

function projectOf(rendered: RenderedApplication): Json | undefined {
  return objectsOf((chart) => addAppProject(chart, cluster, rendered, new Scopes()))[0];
}

const kindsIn = (project: Json | undefined, list: string) =>
  listAt(project, "spec", list).map((item) => `${stringAt(item, "group")}/${stringAt(item, "kind")}`);

describe("addAppProject", () => {
  it("allows what the application uses, and no more", () => {
    const project = projectOf(testRendered("web"));
    expect(project).toMatchObject({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: {
        name: "web",
        namespace: "argocd",
        annotations: { "argocd.argoproj.io/sync-wave": "-1" },
        finalizers: ["resources-finalizer.argocd.argoproj.io"],
      },
      spec: {
        description: "Test application web.",
        sourceRepos: [repository],
        destinations: [{ server, namespace: "web" }],
      },
    });
    expect(kindsIn(project, "clusterResourceWhitelist")).toEqual(harmlessKinds);
    expect(kindsIn(project, "namespaceResourceWhitelist")).toEqual(ordinaryKinds);
  });

  it("allows its chart, and powerful kinds only where it uses them", () => {
    const chart: HelmSource = {
      repository: "https://charts.example.com",
      name: "web",
      version: "1.2.3",
      schema: z.strictObject({}),
      values: () => ({}),
      creates: { namespaced: ["helm.cattle.io/HelmChart"], clusterScoped: ["rbac.authorization.k8s.io/ClusterRole"] },
    };
    const project = projectOf(testRendered("web", { chart, allows: { namespaces: ["old"] } }));
    expect(listAt(project, "spec", "sourceRepos")).toEqual([repository, "https://charts.example.com"]);
    expect(listAt(project, "spec", "destinations")).toEqual([
      { server, namespace: "old" },
      { server, namespace: "web" },
    ]);
    const added = (list: string, always: readonly string[]) =>
      kindsIn(project, list).filter((kind) => !always.includes(kind));
    expect(added("clusterResourceWhitelist", harmlessKinds)).toEqual(["rbac.authorization.k8s.io/ClusterRole"]);
    expect(added("namespaceResourceWhitelist", ordinaryKinds)).toEqual(["helm.cattle.io/HelmChart"]);
  });
});

it("every project allows only kinds that are known, sorted", () => {
  expect(ordinaryKinds.toSorted()).toEqual(ordinaryKinds);
  expect(harmlessKinds.toSorted()).toEqual(harmlessKinds);
  const scopes = new Scopes();
  expect(ordinaryKinds.filter((kind) => scopes.isClusterScopedKind(kind))).toEqual([]);
  expect(harmlessKinds.filter((kind) => !scopes.isClusterScopedKind(kind))).toEqual([]);
  const known = new KnownKinds();
  expect([...ordinaryKinds, ...harmlessKinds].filter((kind) => !known.has(kind))).toEqual([]);
});

it("addRootProject lets root make Applications and their projects, and nothing else", () => {
  expect(objectsOf((chart) => addRootProject(chart, cluster))).toEqual([
    {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: { name: "root", namespace: "argocd" },
      spec: {
        description: "The list of what Argo CD runs. Who can write here can do anything.",
        sourceRepos: [repository],
        destinations: [{ server, namespace: "argocd" }],
        clusterResourceWhitelist: [],
        namespaceResourceWhitelist: [
          { group: "argoproj.io", kind: "AppProject" },
          { group: "argoproj.io", kind: "Application" },
        ],
      },
    },
  ]);
});

it("addEmptyDefaultProject allows nothing", () => {
  expect(objectsOf(addEmptyDefaultProject)).toEqual([
    {
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      metadata: { name: "default", namespace: "argocd", annotations: { "argocd.argoproj.io/sync-wave": "-1" } },
      spec: {
        description: "Allows nothing; every Application has a project of its own.",
        sourceRepos: [],
        destinations: [],
        clusterResourceWhitelist: [],
        namespaceResourceBlacklist: [{ group: "*", kind: "*" }],
      },
    },
  ]);
});
