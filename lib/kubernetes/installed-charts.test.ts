import { expect, test } from "vitest";
import { installedCharts } from "./installed-charts.ts";
import type { JsonObject, Manifest } from "./manifest.ts";

const object = (spec: JsonObject): Manifest => ({
  apiVersion: "v1",
  kind: "X",
  metadata: { name: "x", namespace: "own" },
  spec,
});

test("an Application installs the charts among its sources", () => {
  const application = object({
    destination: { namespace: "web" },
    sources: [
      { repoURL: "https://charts.example.com", chart: "web", targetRevision: "1.2.3" },
      { repoURL: "https://git.example.com/x", path: "web" },
    ],
  });
  expect(installedCharts("argoproj.io/Application", application)).toEqual([
    { name: "web", version: "1.2.3", repository: "https://charts.example.com", namespace: "web" },
  ]);
});

test("a HelmChart installs one into its own namespace or another", () => {
  const unsaid = { name: undefined, version: undefined, repository: undefined };
  expect(installedCharts("helm.cattle.io/HelmChart", object({}))).toEqual([{ ...unsaid, namespace: "own" }]);
  const chart = object({ chart: "web", repo: "https://charts.example.com", version: "1.2.3", targetNamespace: "web" });
  expect(installedCharts("helm.cattle.io/HelmChart", chart)).toEqual([
    { name: "web", version: "1.2.3", repository: "https://charts.example.com", namespace: "web" },
  ]);
});

test("nothing else installs charts", () => {
  expect(installedCharts("apps/Deployment", object({ chart: "web" }))).toEqual([]);
});
