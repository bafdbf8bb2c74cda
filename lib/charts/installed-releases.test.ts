import { describe, expect, test } from "vitest";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { releasesOf } from "./installed-releases.ts";

const source = { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.2.3" };
const release = {
  repository: "https://charts.example.com",
  name: "web",
  version: "1.2.3",
  releaseName: "shop",
  namespace: "store",
  values: {},
};

describe("of an Application", () => {
  const application = (spec: JsonObject): Manifest => ({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: "shop", namespace: "argocd" },
    spec: { destination: { namespace: "store" }, ...spec },
  });

  test("each source with a chart is one, named like the Application", () => {
    const git = { repoURL: "https://git.example.com/x", path: "dist" };
    expect(releasesOf(application({ sources: [source, git] }))).toEqual([{ release, renderedBy: "argo-cd" }]);
  });

  test("values, name and namespace are what helm says", () => {
    const helm = { releaseName: "web", namespace: "front", valuesObject: { replicas: 2 } };
    expect(releasesOf(application({ source: { ...source, helm } }))).toEqual([
      {
        release: { ...release, releaseName: "web", namespace: "front", values: { replicas: 2 } },
        renderedBy: "argo-cd",
      },
    ]);
    const text = application({ source: { ...source, helm: { values: "replicas: 3\n" } } });
    expect(releasesOf(text)).toEqual([{ release: { ...release, values: { replicas: 3 } }, renderedBy: "argo-cd" }]);
  });

  test.each<[string, JsonObject]>([
    ["in a range of versions", { ...source, targetRevision: "1.x" }],
    ["with values in a file", { ...source, helm: { valueFiles: ["values.yaml"] } }],
    ["with parameters", { ...source, helm: { parameters: [{ name: "a", value: "b" }] } }],
    ["with values that are no mapping", { ...source, helm: { values: "- a" } }],
  ])("one %s is none, because it does not say all of it", (_, only) => {
    expect(releasesOf(application({ source: only }))).toEqual([]);
  });
});

describe("of a HelmChart", () => {
  const helmChart = (spec: JsonObject): Manifest => ({
    apiVersion: "helm.cattle.io/v1",
    kind: "HelmChart",
    metadata: { name: "shop", namespace: "kube-system" },
    spec,
  });
  const spec = { repo: "https://charts.example.com", chart: "web", version: "1.2.3", targetNamespace: "store" };

  test("it has the name of the object, and values over those in its text", () => {
    const values = { valuesContent: "a: { b: 1, c: 1 }\nd: 1", values: { a: { b: 2 } } };
    expect(releasesOf(helmChart({ ...spec, ...values }))).toEqual([
      { release: { ...release, values: { a: { b: 2, c: 1 }, d: 1 } }, renderedBy: "helm-controller" },
    ]);
  });

  test("its chart may be an address of a registry, and its namespace its own", () => {
    const [found] = releasesOf(helmChart({ chart: "oci://registry.example.com/charts/web", version: "1.2.3" }));
    expect(found?.release).toEqual({ ...release, repository: "registry.example.com/charts", namespace: "kube-system" });
  });

  test.each<[string, JsonObject]>([
    ["of no version", { repo: "https://charts.example.com", chart: "web" }],
    ["with values in Secrets", { ...spec, valuesSecrets: [{ name: "x", keys: ["y"] }] }],
    ["that holds its chart", { chartContent: "H4sI", version: "1.2.3" }],
  ])("one %s is none", (_, only) => {
    expect(releasesOf(helmChart(only))).toEqual([]);
  });
});

test("no other object has one", () => {
  expect(releasesOf({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "x" }, spec: source })).toEqual([]);
});
