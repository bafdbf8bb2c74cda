import { describe, expect, test } from "vitest";
import { configErrorOf, testApplication, testCluster } from "../testing.ts";
import { chooseClusters, synthAll } from "./synth-command.ts";

const clusters = ["home", "studio"].map((name) => testCluster({ name }));

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

describe("synthAll", () => {
  const progress: string[] = [];
  const terminal = { out: () => {}, err: () => {}, progress: (text: string) => progress.push(text) };

  test("makes every cluster, and says which one it is at", () => {
    const made = synthAll(clusters, { clusters, applications: [testApplication("a")], definitions: [] }, terminal);
    expect(made.map(({ cluster, files }) => [cluster.name, files.length])).toEqual([
      ["home", 2],
      ["studio", 2],
    ]);
    expect(progress).toEqual(["synthesizing home ...", "synthesizing studio ..."]);
  });

  test("fails with the mistakes of all clusters, each once", () => {
    const applications = [
      testApplication("a", { routes: [{ subdomain: "a", service: "a", port: 80 }] }),
      testApplication("b", { provides: ({ name }) => ({ loadBalancer: name === "studio" }) }),
    ];
    expect(configErrorOf(() => synthAll(clusters, { clusters, applications, definitions: [] }, terminal))).toBe(
      [
        'applications/workloads/a.app.ts routes[0]: leads to a Service that the application does not make, got "a"; remove it',
        "applications/workloads/b.app.ts: would answer the same Services of type LoadBalancer as K3s' ServiceLB (loadBalancer of cluster studio); keep one of them: fill the cluster's loadBalancer slot with it, and disable the other application",
      ].join("\n"),
    );
  });
});
