import { ApiObject, type Chart } from "cdk8s";
import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import { Namespace } from "../constructs/namespace.ts";
import { formatProblem, type Problem } from "../errors.ts";
import { testCluster, testEnabled } from "../testing.ts";
import { build } from "./build.ts";
import { podSecurityProblems } from "./pod-security.ts";

const cluster = testCluster();

function problemsOf(configs: Readonly<Record<string, Partial<ApplicationConfig>>>): string[] {
  const enabled = Object.entries(configs).map(([name, config]) => testEnabled(name, config));
  const problems: Problem[] = [];
  const members = enabled.map(({ data }) => data);
  const built = enabled.map((each) => ({ ...each.data, manifests: build(cluster, each, members, problems) }));
  expect(problems).toEqual([]);
  return podSecurityProblems(enabled, built).map(formatProblem);
}

const podSecurity = "baseline";

function addNamespace({ chart }: { readonly chart: Chart }): void {
  new Namespace(chart, "Namespace", { name: "shared", podSecurity });
}

test("takes a level for the namespace that follows from an application", () => {
  expect(problemsOf({ web: { podSecurity } })).toEqual([]);
});

test("takes an application without a level in any namespace", () => {
  expect(problemsOf({ web: { namespace: "shared", build: addNamespace }, dns: { namespace: "kube-system" } })).toEqual(
    [],
  );
});

test("leaves a namespace that nobody makes to the order", () => {
  const build = ({ chart }: { readonly chart: Chart }) =>
    void new ApiObject(chart, "shared", {
      apiVersion: "example.com/v1",
      kind: "Namespace",
      metadata: { name: "shared" },
    });
  expect(problemsOf({ web: { namespace: "shared", podSecurity, build } })).toEqual([]);
});

describe("fails with a level", () => {
  test("for a namespace that another application owns", () => {
    expect(problemsOf({ shared: {}, web: { namespace: "shared", podSecurity } })).toEqual([
      'applications/workloads/web.app.ts podSecurity: has no effect on namespace shared, which applications/workloads/shared.app.ts makes, got "baseline"; declare it there, or give the application a namespace of its own',
    ]);
  });

  test("for a namespace that another application builds", () => {
    const configs = { base: { build: addNamespace }, web: { namespace: "shared", podSecurity } } as const;
    expect(problemsOf(configs)).toEqual([
      'applications/workloads/web.app.ts podSecurity: has no effect on namespace shared, which applications/workloads/base.app.ts makes, got "baseline"; remove it, and label the Namespace that is made there',
    ]);
  });

  test("beside a Namespace that the application builds itself", () => {
    expect(problemsOf({ web: { namespace: "shared", podSecurity, build: addNamespace } })).toEqual([
      'applications/workloads/web.app.ts podSecurity: has no effect on namespace shared, which its build makes, got "baseline"; remove it, and label the Namespace that is made there',
    ]);
  });

  test.each(["dns", "kube-system"])("for a namespace of Kubernetes, of application %s", (name) => {
    expect(problemsOf({ [name]: { namespace: "kube-system", podSecurity } })).toEqual([
      `applications/workloads/${name}.app.ts podSecurity: has no effect on namespace kube-system, which is as Kubernetes made it, got "baseline"; remove it, or give the application a namespace of its own`,
    ]);
  });
});
