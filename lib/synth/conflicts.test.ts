import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import { formatProblem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testCluster, testMember } from "../testing.ts";
import type { BuiltApplication } from "./built-application.ts";
import { identityConflicts, loadBalancerConflicts, routeConflicts } from "./conflicts.ts";

const cluster = testCluster();

describe("routeConflicts", () => {
  const conflicts = (...configs: Partial<ApplicationConfig>[]) => {
    const applications = configs.map((config, index) => testMember(`a${index}`, config));
    return routeConflicts(cluster, applications).map(formatProblem);
  };

  test("leaves different hosts and different paths alone", () => {
    const routes = [
      { subdomain: "a", service: "s", port: 80 },
      { subdomain: "a", path: "/b", service: "s", port: 80 },
    ];
    expect(conflicts({ routes }, { routes: [{ subdomain: "b", service: "s", port: 80 }] })).toEqual([]);
  });

  test("names both owners of an address", () => {
    const shared = { subdomain: "a", service: "s", port: 80 };
    expect(
      conflicts(
        { routes: [shared] },
        {
          routes: [
            { ...shared, path: "/b" },
            { ...shared, path: "/" },
          ],
        },
      ),
    ).toEqual([
      "applications/workloads/a1.app.ts routes[1]: claims the address of applications/workloads/a0.app.ts routes[0], got https://a.test.example.com/; change the subdomain or path of one",
    ]);
  });
});

describe("loadBalancerConflicts", () => {
  const metallb = testCluster({ loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } });
  const balancer = (name: string) => testMember(name, { provides: { loadBalancer: true } });

  test("leaves one load balancer alone", () => {
    expect(loadBalancerConflicts(cluster, [testMember("a")])).toEqual([]);
    expect(loadBalancerConflicts(metallb, [balancer("a"), testMember("b")])).toEqual([]);
  });

  test.each([
    [
      "K3s' own and another",
      cluster,
      [balancer("metallb")],
      "applications/workloads/metallb.app.ts: would answer the same Services of type LoadBalancer as K3s' ServiceLB (loadBalancer of the cluster); keep one of them: fill the cluster's loadBalancer slot with it, and disable the other application",
    ],
    [
      "two others",
      metallb,
      [balancer("a"), balancer("b")],
      "applications/workloads/b.app.ts: would answer the same Services of type LoadBalancer as applications/workloads/a.app.ts; keep one of them: fill the cluster's loadBalancer slot with it, and disable the other application",
    ],
  ])("fails with %s", (_, of, applications, message) => {
    expect(loadBalancerConflicts(of, applications).map(formatProblem)).toEqual([message]);
  });
});

describe("identityConflicts", () => {
  const built = (name: string, ...manifests: Manifest[]): BuiltApplication => ({ ...testMember(name), manifests });
  const secret = (value: string): Manifest => ({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name: "a", namespace: "b" },
    stringData: { value },
  });
  const conflicts = (synced: readonly BuiltApplication[], atBootstrap: readonly BuiltApplication[] = []) =>
    identityConflicts(synced, atBootstrap).map(formatProblem);

  test("leaves different objects alone", () => {
    const other = { ...secret("x"), metadata: { name: "a", namespace: "c" } };
    expect(conflicts([built("one", secret("x")), built("two", other)])).toEqual([]);
  });

  test("fails for one object of two applications, even if they agree", () => {
    expect(conflicts([built("one", secret("x")), built("two", secret("x"))])).toEqual([
      "applications/workloads/two.app.ts: makes an object that applications/workloads/one.app.ts already makes, got Secret b/a; rename or remove one of them",
    ]);
  });

  test("fails for one object twice in an application, in whatever version", () => {
    const beta = { ...secret("x"), apiVersion: "v1beta1" };
    expect(conflicts([built("one", secret("x"), beta)])).toEqual([
      "applications/workloads/one.app.ts: makes an object that it already makes, got Secret b/a; rename or remove one of them",
    ]);
  });

  test("lets bootstrap apply what is synced later, if it is the same", () => {
    expect(conflicts([built("one", secret("x"))], [built("one", secret("x"))])).toEqual([]);
    expect(conflicts([built("one", secret("x"))], [built("two", secret("x"))])).toEqual([]);
    expect(conflicts([built("one", secret("x"))], [built("two", secret("y"))])).toEqual([
      "applications/workloads/two.app.ts: makes an object that applications/workloads/one.app.ts already makes, got Secret b/a; rename or remove one of them",
    ]);
  });

  test("fails when bootstrap applies an object twice", () => {
    expect(conflicts([], [built("one", secret("x")), built("two", secret("x"))])).toEqual([
      "applications/workloads/two.app.ts: makes an object that applications/workloads/one.app.ts already makes, got Secret b/a; rename or remove one of them",
    ]);
  });
});
