import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ApplicationConfig } from "../application/application.ts";
import type { ChartContents } from "../application/chart-source.ts";
import { formatProblem } from "../errors.ts";
import { KnownKinds } from "../kubernetes/known-kinds.ts";
import { Scopes } from "../kubernetes/scopes.ts";
import { testApplication, testMember } from "../testing.ts";
import { groupsBroughtBy, namedKindProblems } from "./named-kinds.ts";

const zones = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "zones.example.com" },
  spec: { group: "example.com", scope: "Cluster", names: { kind: "Zone" }, versions: [{ name: "v1" }] },
};

function problemsOf(creates: ChartContents, definitions: readonly (typeof zones)[] = [], served: string[] = []) {
  const chart: ApplicationConfig["chart"] = {
    repository: "https://charts.example.com",
    name: "web",
    version: "1.0.0",
    schema: z.strictObject({}),
    values: () => ({}),
    creates,
  };
  const [kinds, scopes] = [new KnownKinds(definitions), new Scopes(definitions)];
  return namedKindProblems([testMember("web", { chart })], kinds, scopes, new Set(served)).map(formatProblem);
}

const source = "applications/workloads/web.app.ts chart.creates";

test("takes kinds that are known where they lie", () => {
  expect(
    problemsOf({
      namespaced: ["/Service", "apps/Deployment", "monitoring.coreos.com/ServiceMonitor"],
      clusterScoped: ["/Namespace", "apiextensions.k8s.io/CustomResourceDefinition"],
    }),
  ).toEqual([]);
});

test("takes kinds of definitions, and of groups that an application brings", () => {
  const creates = { namespaced: [], clusterScoped: ["example.com/Zone"] };
  expect(problemsOf(creates, [zones])).toEqual([]);
  expect(problemsOf(creates, [], ["example.com"])).toEqual([]);
});

test("takes kinds that the project allows, wherever they lie", () => {
  expect(
    namedKindProblems(
      [
        testMember("web", { allows: { kinds: ["rbac.authorization.k8s.io/ClusterRole", "apps/Deploiment"] } }),
        testMember("plain"),
      ],
      new KnownKinds(),
      new Scopes(),
      new Set(),
    ).map(formatProblem),
  ).toEqual([
    'applications/workloads/web.app.ts allows.kinds[1]: is a kind that is not known, got "apps/Deploiment"; did you mean "apps/Deployment"?',
  ]);
});

describe("fails for", () => {
  test("a version instead of a group", () => {
    expect(problemsOf({ namespaced: ["v1/Service", "v1/Foo"], clusterScoped: [] })).toEqual([
      `${source}.namespaced[0]: is a kind that is not known, got "v1/Service"; did you mean "/Service"?`,
      `${source}.namespaced[1]: is a kind that is not known, got "v1/Foo"; remove it`,
    ]);
  });

  test("a misspelt kind", () => {
    expect(problemsOf({ namespaced: ["apps/Deploymnet"], clusterScoped: [] })).toEqual([
      `${source}.namespaced[0]: is a kind that is not known, got "apps/Deploymnet"; did you mean "apps/Deployment"?`,
    ]);
  });

  test("a kind of a group that nobody brings", () => {
    const bring =
      'name "acme.example" in provides.apiGroups of the application that brings it, or put its definition into infrastructure/crds';
    expect(problemsOf({ namespaced: ["acme.example/Widget", "acme.example/Certificate"], clusterScoped: [] })).toEqual([
      `${source}.namespaced[0]: is a kind that is not known, got "acme.example/Widget"; ${bring}`,
      `${source}.namespaced[1]: is a kind that is not known, got "acme.example/Certificate"; did you mean "cert-manager.io/Certificate"? if not, ${bring}`,
    ]);
  });

  test("an unknown kind of a known group, although somebody brings the group", () => {
    expect(problemsOf({ namespaced: ["cert-manager.io/Widget"], clusterScoped: [] }, [], ["cert-manager.io"])).toEqual([
      `${source}.namespaced[0]: is a kind that is not known, got "cert-manager.io/Widget"; put its definition into infrastructure/crds`,
    ]);
  });

  test("a kind in the wrong list", () => {
    const wrong = { namespaced: ["/Namespace", "example.com/Zone"], clusterScoped: ["/Service"] };
    expect(problemsOf(wrong, [zones])).toEqual([
      `${source}.namespaced[0]: is a kind whose objects lie in no namespace, got "/Namespace"; move it to chart.creates.clusterScoped`,
      `${source}.namespaced[1]: is a kind whose objects lie in no namespace, got "example.com/Zone"; move it to chart.creates.clusterScoped`,
      `${source}.clusterScoped[0]: is a kind whose objects lie in namespaces, got "/Service"; move it to chart.creates.namespaced`,
    ]);
  });
});

test("groups are brought by the applications of the cluster, and by others that say so for every cluster", () => {
  const off = { enabled: () => false };
  const declared = [
    testApplication("off", { ...off, provides: { apiGroups: ["b.example.com"] } }),
    testApplication("asked", { ...off, provides: () => ({ apiGroups: ["c.example.com"] }) }),
  ];
  const member = testMember("on", { provides: () => ({ apiGroups: ["a.example.com"] }) });
  expect([...groupsBroughtBy([member], declared)]).toEqual(["a.example.com", "b.example.com"]);
});
