import { ApiObject } from "cdk8s";
import { describe, expect, test } from "vitest";
import { defineApplication } from "../application/application.ts";
import { formatProblem } from "../errors.ts";
import type { Sources } from "../repository/load.ts";
import { configErrorOf, testCluster } from "../testing.ts";
import { chooseClusters, synthClusters } from "./synth-clusters.ts";

const clusters = ["home", "studio"].map((name, position) =>
  testCluster({ name, nodes: { [`${name}-1`]: { role: "server", address: `192.168.1.${position + 10}` } } }),
);

describe("chooseClusters", () => {
  const choose = (...names: string[]) =>
    chooseClusters({ clusters, applications: [], definitions: [] }, names).map(({ name }) => name);

  test("takes all of them, or those that are named, once and in their own order", () => {
    expect(choose()).toEqual(["home", "studio"]);
    expect(choose("studio")).toEqual(["studio"]);
    expect(choose("studio", "home", "studio")).toEqual(["home", "studio"]);
  });

  test("fails with every name that no cluster has", () => {
    expect(configErrorOf(() => choose("hoem", "home", "plasma"))).toBe(
      [
        '--cluster: names no cluster, got "hoem"; did you mean "home"?',
        '--cluster: names no cluster, got "plasma"; use one of home, studio',
      ].join("\n"),
    );
  });
});

describe("synthClusters", () => {
  const overlays = Object.fromEntries(
    clusters.map((cluster) => [`infrastructure/overlays/${cluster.name}.ts`, () => cluster]),
  );
  const settings = () =>
    defineApplication({
      description: "Holds settings.",
      build: ({ chart }) => {
        new ApiObject(chart, "settings", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } });
      },
    });
  const misled = () =>
    defineApplication({ description: "Leads nowhere.", routes: [{ subdomain: "a", service: "a", port: 80 }] });
  const misledText =
    'applications/workloads/a.app.ts routes[0]: leads to a Service that the application does not make, got "a"; remove it';

  function synthesized(files: Readonly<Record<string, () => unknown>>, names: readonly string[] = []) {
    const progress: string[] = [];
    const all = { ...overlays, ...files };
    const sources: Sources = {
      root: "/",
      sources: Object.keys(all),
      modules: Object.entries(all).map(([path, load]) => ({ path, load })),
      errors: [],
    };
    const terminal = { out: () => {}, err: () => {}, progress: (text: string) => progress.push(text) };
    const { repository, finished, unfinished, mistakes } = synthClusters(sources, names, terminal);
    return {
      declared: repository.clusters.length,
      finished: finished.map(({ cluster, files: { length } }) => `${cluster.name}: ${length}`),
      unfinished: unfinished.map(({ cluster, files: made }) => [cluster.name, ...made.map(({ path }) => path)]),
      mistakes: mistakes.map(formatProblem),
      progress,
    };
  }

  test("makes every cluster, and says which one it is at", () => {
    expect(synthesized({ "applications/workloads/b.app.ts": settings })).toEqual({
      declared: 2,
      finished: ["home: 3", "studio: 3"],
      unfinished: [],
      mistakes: [],
      progress: ["synthesizing home ...", "synthesizing studio ..."],
    });
    expect(synthesized({}, ["studio"])).toMatchObject({ declared: 2, finished: ["studio: 0"] });
  });

  test("says each mistake once, and keeps what could be made", () => {
    const files = { "applications/workloads/a.app.ts": misled, "applications/workloads/b.app.ts": settings };
    expect(synthesized(files)).toMatchObject({
      finished: [],
      unfinished: [
        ["home", ...made("home")],
        ["studio", ...made("studio")],
      ],
      mistakes: [misledText],
    });
  });

  test("judges no whole when an application cannot be loaded, because what needs it would seem to be wrong", () => {
    const broken = () => {
      throw new Error("x");
    };
    const needy = () => defineApplication({ description: "Needs another.", dependsOn: ["a"] });
    const files = { "applications/workloads/a.app.ts": broken, "applications/workloads/b.app.ts": needy };
    const { finished, unfinished, mistakes } = synthesized(files);
    expect([finished, unfinished.length]).toEqual([[], 2]);
    expect(mistakes).toEqual(["applications/workloads/a.app.ts: throws while loading, got Error: x; correct the file"]);
  });

  test("fails when a chosen cluster cannot be loaded", () => {
    const broken = { "infrastructure/overlays/plasma.ts": () => ({}) };
    expect(configErrorOf(() => synthesized(broken, ["plasma"]))).toBe(
      "infrastructure/overlays/plasma.ts: its default export is not made by defineCluster, got {}; write export default defineCluster({ ... }), or move what overlays share into a folder below, like infrastructure/overlays/shared/",
    );
  });

  function made(cluster: string): string[] {
    return [
      "a/Ingress-a",
      "a/Namespace-a",
      "a/NetworkPolicy-default-deny",
      "b/ConfigMap-settings",
      "b/Namespace-b",
      "b/NetworkPolicy-default-deny",
    ].map((name) => `${cluster}/${name}.yaml`);
  }
});
