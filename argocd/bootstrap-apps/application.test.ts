import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { HelmSource } from "../../lib/application/helm-source.ts";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { stringAt, valueAt } from "../../lib/kubernetes/manifest.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { testCluster } from "../../lib/testing.ts";
import { addApplication } from "./application.ts";
import apps from "./apps.app.ts";
import { objectsOf, testRendered } from "./testing.ts";

const cluster = testCluster();
const config = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "web", namespace: "web" } };
const chart: HelmSource = {
  repository: "https://charts.example.com",
  name: "web",
  version: "1.2.3",
  schema: z.strictObject({}),
  values: () => ({}),
  creates: { namespaced: [], clusterScoped: [] },
};
const files = {
  repoURL: "https://git.example.com/platform.git",
  targetRevision: "HEAD",
  path: "dist/test/web",
  directory: { include: "*.yaml" },
};
const chartSource = { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.2.3" };
const backoff = { duration: "10s", factor: 2, maxDuration: "3m" };
const syncOptions = ["ServerSideApply=true", "PrunePropagationPolicy=background"];
const scopes = new Scopes();

function applicationOf(rendered: RenderedApplication) {
  return objectsOf((target) => addApplication(target, cluster, rendered, scopes)).find(
    ({ kind }) => kind === "Application",
  );
}

function specOf(...parameters: Parameters<typeof testRendered>) {
  return valueAt(applicationOf(testRendered(...parameters)), "spec");
}

describe("addApplication", () => {
  it("follows the application's folder in Git", () => {
    expect(applicationOf(testRendered("web", {}, { manifests: [config], wave: 3 }))).toEqual({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      metadata: {
        name: "web",
        namespace: "argocd",
        labels: { layer: "applications" },
        annotations: {
          "argocd.argoproj.io/sync-wave": "3",
          "argocd.argoproj.io/manifest-generate-paths": "/dist/test/web",
        },
        finalizers: ["resources-finalizer.argocd.argoproj.io/background"],
      },
      spec: {
        project: "web",
        destination: { server: "https://kubernetes.default.svc", namespace: "web" },
        source: files,
        info: [{ name: "Description", value: "Test application web." }],
        revisionHistoryLimit: 3,
        syncPolicy: {
          automated: { prune: true, selfHeal: true },
          retry: { limit: 8, backoff, refresh: true },
          syncOptions: [...syncOptions, "ApplyOutOfSyncOnly=true"],
        },
      },
    });
  });

  it("follows the chart alone where there is no file", () => {
    expect(specOf("web", { chart, namespace: "kube-system" })).toMatchObject({
      destination: { namespace: "kube-system" },
      source: chartSource,
    });
  });

  it("follows both, the chart with its values and the name of its release", () => {
    const values = { replicas: 2 };
    expect(specOf("web", { chart: { ...chart, releaseName: "site" } }, { manifests: [config], values })).toMatchObject({
      sources: [{ ...chartSource, helm: { releaseName: "site", valuesObject: values } }, files],
    });
  });

  it.each([{}, null, []])("writes no empty object for values %j", (values) => {
    expect(valueAt(specOf("web", { chart }, { values }), "source")).toEqual(chartSource);
  });

  it("follows the folder of what is built last, which is not there yet", () => {
    expect(specOf("web", { buildLast: () => {} })).toMatchObject({ source: files });
  });

  it("leaves the objects behind where the application says so", () => {
    expect(valueAt(applicationOf(testRendered("web", { chart, onRemoval: "orphan" })), "metadata")).toEqual({
      name: "web",
      namespace: "argocd",
      labels: { layer: "applications" },
      annotations: { "argocd.argoproj.io/sync-wave": "0" },
    });
  });

  it("makes nothing where there is nothing to follow", () => {
    expect(objectsOf((target) => addApplication(target, cluster, testRendered("web"), scopes))).toEqual([]);
  });
});

describe("the application apps", () => {
  const rendered = [
    testRendered("apps", { buildLast: () => {} }, { layer: "argocd" }),
    testRendered("web", {}, { manifests: [config] }),
  ];

  it("makes an Application and its project for each but itself, and the project that allows nothing", () => {
    const made = objectsOf((target) =>
      apps.buildLast?.({ chart: target, cluster, applications: [], rendered, scopes }),
    );
    expect(made.map((object) => `${object.kind} ${stringAt(object, "metadata", "name")}`)).toEqual([
      "AppProject default",
      "AppProject web",
      "Application web",
    ]);
  });

  it("has its project and the root applied by hand", () => {
    const made = objectsOf((target) =>
      apps.bootstrap?.({ chart: target, cluster, applications: [], rendered, scopes }),
    );
    expect(made).toEqual([
      expect.objectContaining({ kind: "AppProject", metadata: { name: "root", namespace: "argocd" } }),
      {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        metadata: { name: "root", namespace: "argocd" },
        spec: {
          project: "root",
          destination: { server: "https://kubernetes.default.svc", namespace: "argocd" },
          source: { ...files, path: "dist/test/apps" },
          info: [{ name: "Description", value: "Applies the Applications of cluster test." }],
          revisionHistoryLimit: 3,
          syncPolicy: {
            automated: { prune: true, selfHeal: true },
            retry: { limit: -1, backoff, refresh: true },
            syncOptions,
          },
        },
      },
    ]);
  });
});
