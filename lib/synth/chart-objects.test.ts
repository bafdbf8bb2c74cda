import { describe, expect, test } from "vitest";
import type { ClusterApplication } from "../application/cluster-application.ts";
import type { InstalledRelease } from "../application/installed-release.ts";
import { type KnownCharts, noCharts } from "../charts/known-charts.ts";
import { recordOf } from "../charts/recorded-render.ts";
import type { ChartMode } from "../cluster/foundation.ts";
import { formatProblem, type Problem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { chartModeConflicts, chartObjectsOf } from "./chart-objects.ts";

const cluster = { name: "home" };
const ref = { repository: "https://charts.example.com", name: "shop", version: "1.2.3" };
const release = { ...ref, releaseName: "shop", namespace: "shop", values: {} };
const request = { release, digest: "a".repeat(64), capabilities: { kubernetes: "1.36.5", apiVersions: [] } };
const creates = { namespaced: ["/Service"], clusterScoped: [] };
const patches = [{ kind: "/Service", name: "shop", set: { "spec.type": "ClusterIP" }, reason: "It has to." }];
const service = (namespace = "shop"): Manifest => ({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "shop", namespace },
});
const object = (manifest: Manifest) => ({ manifest, template: "shop/templates/all.yaml" });
const rendered: InstalledRelease = { release, renderedBy: "argo-cd", request, objects: [object(service())] };
const unrendered: InstalledRelease = { release, renderedBy: "argo-cd", request };

function application(mode: ChartMode, chart: object = {}, config: object = {}): ClusterApplication {
  return { ...testMember("shop", config), chart: { ...ref, mode, ...chart } };
}

function outcomeOf(member: ClusterApplication, own: InstalledRelease, charts: KnownCharts = noCharts) {
  const problems: Problem[] = [];
  const objects = chartObjectsOf(cluster, member, [own], charts, problems);
  return { ...objects, problems: problems.map(formatProblem) };
}

const nothing = { synced: [], unsynced: [] };
const where = "applications/workloads/shop.app.ts chart";

describe("that Argo CD renders", () => {
  test("change nothing where the application says what they are", () => {
    expect(outcomeOf(application("source", { creates }), rendered)).toEqual({ ...nothing, problems: [] });
    expect(outcomeOf(application("source", { creates }), unrendered)).toEqual({ ...nothing, problems: [] });
  });

  test("count where it does not, and have to be known", () => {
    expect(outcomeOf(application("source"), rendered)).toEqual({
      synced: [],
      unsynced: [object(service())],
      problems: [],
    });
    expect(outcomeOf(application("source"), unrendered).problems).toEqual([
      `${where}: is not known by what it makes, neither from creates nor from a render; run npm run charts, or declare creates`,
    ]);
  });

  test("cannot be patched", () => {
    expect(outcomeOf(application("source", { creates, patches }), rendered).problems).toEqual([
      `${where}.patches: change nothing where Argo CD renders the chart; write charts: { applications: { "shop": "rendered" } } in the overlay of home, or remove them`,
    ]);
  });
});

describe("that lie in dist", () => {
  const record = recordOf(request, []);

  test("are patched, with what they were made from", () => {
    const patched = { ...service(), spec: { type: "ClusterIP" } };
    expect(outcomeOf(application("rendered", { patches }), rendered)).toEqual({
      synced: [object(patched)],
      unsynced: [],
      record: recordOf(request, patches),
      problems: [],
    });
  });

  test("are taken from there when nobody has rendered them here", () => {
    const recorded = { file: "dist/home/shop/render.lock", record, objects: () => [object(service())] };
    const charts = { ...noCharts, recorded: () => recorded };
    expect(outcomeOf(application("rendered"), unrendered, charts)).toEqual({
      synced: [object(service())],
      unsynced: [],
      record,
      problems: [],
    });
    expect(outcomeOf(application("rendered", { patches }), unrendered, charts).problems).toEqual([
      'dist/home/shop/render.lock: is of another render: the patches changed, got "shop 1.2.3 of https://charts.example.com"; run npm run charts',
    ]);
    const damaged = { ...noCharts, recorded: () => ({ ...recorded, objects: () => undefined }) };
    expect(outcomeOf(application("rendered"), unrendered, damaged).problems).toEqual([
      "dist/home/shop/render.lock: stands beside objects that were changed after they were made; run npm run charts",
    ]);
  });

  test("are told when nobody knows them, or their archive", () => {
    expect(outcomeOf(application("rendered"), unrendered).problems).toEqual([
      `${where}: was never rendered for cluster home; run npm run charts`,
    ]);
    expect(outcomeOf(application("rendered"), { release, renderedBy: "argo-cd" }).problems).toEqual([
      `${where}: is not in charts.lock.json, got "shop 1.2.3 of https://charts.example.com"; run npm run charts`,
    ]);
  });

  test("lie in the namespace of the application, or in one that it names", () => {
    const astray = { ...rendered, objects: [object(service("kube-system"))] };
    expect(outcomeOf(application("rendered"), astray).problems).toEqual([
      `${where}: makes Service kube-system/shop outside of its namespace, in shop/templates/all.yaml, got "kube-system"; have its values leave it out, or write allows: { namespaces: ["kube-system"] }`,
    ]);
    const allowed = application("rendered", {}, { allows: { namespaces: ["kube-system"] } });
    expect(outcomeOf(allowed, astray).problems).toEqual([]);
  });
});

test("an overlay names applications with charts", () => {
  const charts = { mode: "source", applications: { shop: "rendered", shpo: "rendered" } } as const;
  expect(chartModeConflicts({ name: "home", charts }, [application("source")]).map(formatProblem)).toEqual([
    'infrastructure/overlays/home.ts charts.applications: names no application of the cluster that has a chart, got "shpo"; did you mean "shop"?',
  ]);
});
