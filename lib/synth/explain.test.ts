import { expect, test } from "vitest";
import * as z from "zod";
import type { RenderedApplication } from "../application/rendered-application.ts";
import { testCluster, testMember } from "../testing.ts";
import { explain, explainAll } from "./explain.ts";

function rendered(name: string, wave: number, reasons: Readonly<Record<string, string>> = {}): RenderedApplication {
  const dependencies = Object.entries(reasons).map(([on, reason]) => ({ on, reason }));
  return { ...testMember(name), manifests: [], releases: [], wave, dependencies };
}

const cluster = testCluster();
const applications = [
  rendered("base", 0),
  rendered("operator", 1, { base: "it needs the base" }),
  rendered("issuer", 2, { base: "it needs the base, too", operator: "its Thing needs API group thing.io" }),
  rendered("app", 3, { issuer: "its Ingress needs an issuer", operator: "its dependsOn says so" }),
];

test("says what an application waits for, directly and behind that, each subtree once", () => {
  expect(explain({ cluster, applications }, "app")).toBe(
    [
      "app: wave 3",
      "  waits for issuer (wave 2): its Ingress needs an issuer",
      "    waits for base (wave 0): it needs the base, too",
      "    waits for operator (wave 1): its Thing needs API group thing.io",
      "      waits for base (wave 0): it needs the base",
      "  waits for operator (wave 1): its dependsOn says so",
      "  asks for no hardware that is seen here",
      "",
    ].join("\n"),
  );
});

test("says that an application waits for nothing", () => {
  expect(explain({ cluster, applications }, "base")).toBe(
    "base: wave 0\n  waits for nothing\n  asks for no hardware that is seen here\n",
  );
});

test("says what an application asks for", () => {
  const volume = {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "data" },
    spec: { resources: { requests: { storage: "1Gi" } } },
  };
  const member = { ...rendered("base", 0), manifests: [volume] };
  expect(explain({ cluster, applications: [member] }, "base")).toContain("\n  asks for 1 GiB of volumes\n");
});

test("knows nothing of other applications", () => {
  expect(explain({ cluster, applications }, "other")).toBeUndefined();
});

test("says of all applications what they wait for directly, and what they need together", () => {
  const volume = {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "data" },
    spec: { resources: { requests: { storage: "1Gi" } } },
  };
  const chart = {
    mode: "source" as const,
    repository: "https://charts.example.com",
    name: "web",
    version: "1.2.3",
    schema: z.strictObject({}),
    values: () => ({}),
    creates: { namespaced: ["apps/Deployment"], clusterScoped: [] },
  };
  const base = { ...rendered("base", 0), manifests: [volume] };
  const web = { ...rendered("web", 1, { base: "it needs the base" }), chart };
  const app = rendered("app", 2, { web: "its dependsOn says so" });
  expect(explainAll({ cluster, applications: [base, web, app] })).toBe(
    [
      "base: wave 0",
      "  waits for nothing",
      "  asks for 1 GiB of volumes",
      "web: wave 1",
      "  waits for base (wave 0): it needs the base",
      "  asks for no hardware that is seen here",
      "app: wave 2",
      "  waits for web (wave 1): its dependsOn says so",
      "  asks for no hardware that is seen here",
      "All nodes together need at least 2 processors, 2 GiB of memory and 1 GiB of volumes: K3s, and what Kubernetes sets aside for the pods; what web ask for only their charts know",
      "",
    ].join("\n"),
  );
});
