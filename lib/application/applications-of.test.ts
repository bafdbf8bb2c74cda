import { describe, expect, test } from "vitest";
import * as z from "zod";
import { configErrorOf, testApplication, testCluster, testMember } from "../testing.ts";
import { applicationsOf } from "./applications-of.ts";

const cluster = testCluster();

test("gives every field a value", () => {
  const application = testApplication("whoami");
  expect(applicationsOf(cluster, [application])).toEqual([
    {
      declared: application,
      data: {
        name: "whoami",
        layer: "applications",
        source: "applications/workloads/whoami.app.ts",
        description: "Test application whoami.",
        namespace: "whoami",
        podSecurity: "restricted",
        routes: [],
        provides: {},
        needs: {},
        dependsOn: [],
        traffic: {},
        requiredSecrets: [],
        onRemoval: "cascade",
        allows: {},
        accepts: [],
        buildsLast: false,
        startsByHand: false,
      },
    },
  ]);
});

test("keeps what is declared", () => {
  const secret = { name: "token", keys: ["token"], purpose: "Logs in.", create: "kubectl create secret" };
  const declared = {
    namespace: "shared",
    podSecurity: "baseline",
    routes: [{ subdomain: "a", service: "b", port: 80 }],
    provides: { apiGroups: ["example.com"] },
    needs: { storageClasses: ["a"] },
    dependsOn: ["b"],
    traffic: { to: ["internet"], webhooks: [9443], metrics: [8080] },
    requiredSecrets: [secret],
    signIn: "With a token.",
  } as const;
  expect(testMember("a", declared)).toMatchObject(declared);
});

test("gives others plain data, whatever functions it has", () => {
  const chart = {
    repository: "https://charts.example.com",
    name: "web",
    version: "1.2.3",
    creates: { namespaced: ["/Service"], clusterScoped: [] },
  };
  const member = testMember("a", {
    build: () => {},
    buildLast: () => {},
    bootstrap: () => {},
    enabled: () => true,
    onRemoval: "orphan",
    chart: { ...chart, schema: z.strictObject({}), values: () => ({}) },
  });
  expect(member).toEqual(JSON.parse(JSON.stringify(member)));
  expect(member).toMatchObject({ chart, buildsLast: true, startsByHand: true, onRemoval: "orphan" });
});

test("asks functions about the cluster", () => {
  const member = testMember(
    "a",
    {
      routes: ({ ingressClass }) => [{ subdomain: ingressClass, service: "b", port: 80 }],
      provides: ({ name }) => ({ ingressClasses: [name] }),
      needs: ({ defaultStorageClass }) => ({ storageClasses: [defaultStorageClass] }),
      dependsOn: ({ clusterIssuer }) => [clusterIssuer],
      traffic: ({ monitoring }) => ({ metrics: monitoring.type === "prometheus" ? [80] : [] }),
      requiredSecrets: () => [],
    },
    cluster,
  );
  expect(member).toMatchObject({
    routes: [{ subdomain: "traefik", service: "b", port: 80 }],
    provides: { ingressClasses: ["test"] },
    needs: { storageClasses: ["local-path"] },
    dependsOn: ["self-signed"],
    traffic: { metrics: [80] },
    requiredSecrets: [],
  });
});

test("leaves out what the cluster does not run", () => {
  const applications = [
    testApplication("b", { enabled: ({ dashboard }) => dashboard.type === "headlamp" }),
    testApplication("c", { enabled: ({ dashboard }) => dashboard.type === "none" }),
    testApplication("a"),
  ];
  expect(applicationsOf(cluster, applications).map(({ data }) => data.name)).toEqual(["b", "a"]);
});

describe("fails", () => {
  test("with every mistake in what functions say, of every application", () => {
    const applications = [
      testApplication("a", { routes: () => [{ subdomain: "A", service: "b", port: 0 }] }),
      testApplication("b", { dependsOn: () => [""] }),
    ];
    expect(configErrorOf(() => applicationsOf(cluster, applications))).toBe(
      [
        'applications/workloads/a.app.ts routes[0].subdomain: is not a subdomain, got "A"; did you mean "a"?',
        "applications/workloads/a.app.ts routes[0].port: is not valid, got 0; write at least 1",
        'applications/workloads/b.app.ts dependsOn[0]: is not valid, got ""; write at least 1 character',
      ].join("\n"),
    );
  });

  test("with every function that answers later, or not at all", () => {
    const answers: [string, object][] = [
      ["a", { enabled: async () => true }],
      ["b", { enabled: () => "metallb" }],
      ["c", { enabled: () => {} }],
      ["d", { routes: async () => [] }],
      ["e", { provides: async () => ({}) }],
      ["f", { requiredSecrets: () => {} }],
    ];
    const applications = answers.map(([name, config]) => testApplication(name, config));
    const later =
      "returns a promise, for which nobody waits; remove async and await: import data from files of the repository instead of reading or fetching it";
    expect(configErrorOf(() => applicationsOf(cluster, applications))).toBe(
      [
        `applications/workloads/a.app.ts enabled: ${later}`,
        'applications/workloads/b.app.ts enabled: returns neither true nor false, got "metallb"; return true or false',
        "applications/workloads/c.app.ts enabled: returns neither true nor false, got undefined; return true or false",
        `applications/workloads/d.app.ts routes: ${later}`,
        `applications/workloads/e.app.ts provides: ${later}`,
        "applications/workloads/f.app.ts requiredSecrets: returns nothing; return a value, or remove the field",
      ].join("\n"),
    );
  });

  test("not with what an application declares that is disabled", () => {
    const application = testApplication("a", { enabled: () => false, dependsOn: () => [""] });
    expect(applicationsOf(cluster, [application])).toEqual([]);
  });
});
