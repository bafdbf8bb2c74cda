import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testMember, testRecord, testRelease } from "../testing.ts";
import { chartsOfCluster } from "./cluster-charts.ts";

test("tells each chart with its digest, and why it is not seen", () => {
  const repository = "https://charts.example.com";
  const helmChart: Manifest = {
    apiVersion: "helm.cattle.io/v1",
    kind: "HelmChart",
    metadata: { name: "c", namespace: "kube-system" },
    spec: { chart: "c", repo: repository },
  };
  const { objects: _, ...unrendered } = testRelease("b", []);
  const releases = [testRelease("a", []), unrendered, testRelease("d")];
  const application = { ...testMember("web"), manifests: [helmChart], releases, wave: 0, dependencies: [] };
  const common = { application: "web", repository, version: "1.2.3", renderedBy: "argo-cd", digest: "a".repeat(64) };
  expect(chartsOfCluster([application])).toEqual([
    { ...common, name: "a", unseen: null },
    { ...common, name: "b", unseen: "it is not rendered yet: npm run charts" },
    { ...common, name: "d", digest: null, unseen: "the lock does not know it: npm run charts" },
    {
      ...common,
      name: "c",
      version: null,
      renderedBy: "helm-controller",
      digest: null,
      unseen: "its HelmChart names no exact version, or has values elsewhere",
    },
  ]);
});

test("sees a chart whose objects lie in dist, whatever is in the cache", () => {
  const application = {
    ...testMember("web"),
    manifests: [],
    releases: [{ ...testRelease("a"), renderedBy: "synth" as const }, testRelease("b")],
  };
  const charts = chartsOfCluster([{ ...application, record: testRecord, wave: 0, dependencies: [] }]);
  expect(charts.map(({ name, renderedBy, unseen }) => [name, renderedBy, unseen])).toEqual([
    ["a", "synth", null],
    ["b", "argo-cd", "the lock does not know it: npm run charts"],
  ]);
});
