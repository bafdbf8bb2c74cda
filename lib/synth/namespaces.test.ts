import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import { formatProblem, type Problem } from "../errors.ts";
import { testEnabled } from "../testing.ts";
import { namespacesOf } from "./namespaces.ts";

function of(configs: Readonly<Record<string, Partial<ApplicationConfig>>>) {
  const problems: Problem[] = [];
  const enabled = Object.entries(configs).map(([name, config]) => testEnabled(name, config));
  const namespaces = namespacesOf(enabled, problems);
  return { namespaces: Object.fromEntries(namespaces), messages: problems.map(formatProblem) };
}

const shop = { namespace: "shop" };
const podSecurity = "baseline";
const calls = (...applications: string[]) => ({ to: applications.map((application) => ({ application, port: 80 })) });

describe("a namespace belongs to", () => {
  test.each<[string, Record<string, Partial<ApplicationConfig>>, object]>([
    ["the application whose name it is", { api: { ...shop, podSecurity }, shop: {} }, { owner: "shop", podSecurity }],
    ["else, whoever declares its level", { api: shop, web: { ...shop, podSecurity } }, { owner: "web", podSecurity }],
    [
      "else, the first in the order of names",
      { web: shop, api: shop, db: shop },
      { owner: "api", podSecurity: "restricted" },
    ],
    [
      "the first of those that declare the same level",
      { web: { ...shop, podSecurity }, api: { ...shop, podSecurity }, a: shop },
      { owner: "api", podSecurity },
    ],
    [
      "nobody who waits for another of them",
      { api: { ...shop, traffic: calls("database") }, database: shop, shop: { dependsOn: ["api"] } },
      { owner: "database", podSecurity: "restricted" },
    ],
    [
      "nobody who waits for another of them, through one that lives elsewhere",
      { api: { ...shop, dependsOn: ["proxy"] }, proxy: { traffic: calls("web") }, web: { ...shop } },
      { owner: "web", podSecurity: "restricted" },
    ],
    [
      "one of those that call each other",
      { web: { ...shop, traffic: calls("api", "web") }, api: { ...shop, traffic: calls("web") } },
      { owner: "api", podSecurity: "restricted" },
    ],
  ])("%s", (_, configs, namespace) => {
    expect(of(configs)).toMatchObject({ namespaces: { shop: namespace }, messages: [] });
  });

  test("nobody where Kubernetes made it", () => {
    const traffic = { to: [{ application: "web", port: 80 }] };
    expect(of({ ingress: { namespace: "kube-system", traffic } })).toEqual({ namespaces: {}, messages: [] });
  });
});

describe("fails with", () => {
  const source = (name: string) => `applications/workloads/${name}.app.ts`;

  test("levels that differ", () => {
    const { messages } = of({ web: { ...shop, podSecurity: "privileged" }, api: { ...shop, podSecurity }, a: shop });
    expect(messages).toEqual([
      `${source("web")} podSecurity: is another level than ${source("api")} declares for namespace shop, which is baseline, got "privileged"; declare it once, or give one of them a namespace of its own`,
    ]);
  });

  test("what nobody would read in a namespace of Kubernetes", () => {
    const { messages } = of({
      a: { namespace: "kube-system", podSecurity },
      b: { namespace: "default", traffic: { to: ["internet"] } },
      c: { namespace: "default", traffic: [{}, { metrics: [8080] }] },
    });
    expect(messages).toEqual([
      `${source("a")} podSecurity: has no effect on namespace kube-system, which is as Kubernetes made it, got "baseline"; remove it, or give the application a namespace of its own`,
      ...["b", "c"].map(
        (name) =>
          `${source(name)} traffic: has no effect in namespace default, where everything is allowed; keep only calls to other applications, or give the application a namespace of its own`,
      ),
    ]);
  });
});
