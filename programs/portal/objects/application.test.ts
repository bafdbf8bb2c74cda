import { expect, test } from "vitest";
import { parseApplication } from "./application.ts";

const metadata = { namespace: "argocd", name: "web", annotations: { "argocd.argoproj.io/sync-wave": "30" } };
const messageOf = (status: object) => parseApplication({ metadata, status })?.message;

test("reads an Application that is well", () => {
  const spec = {
    project: "applications",
    destination: { namespace: "web" },
    syncPolicy: { automated: { prune: true }, syncOptions: ["ServerSideApply=true"] },
  };
  const status = {
    sync: { status: "Synced", revision: "abc" },
    health: { status: "Healthy" },
    operationState: { phase: "Succeeded", message: "successfully synced (all tasks run)" },
    resources: [
      { group: "apps", kind: "Deployment", namespace: "web", name: "web" },
      { group: "", kind: "Service", namespace: "web", name: "web" },
      { group: "x.org", kind: "Deployment", namespace: "web", name: "other" },
      { group: "argoproj.io", kind: "Application", namespace: "argocd", name: "child", syncWave: 3 },
    ],
  };
  expect(parseApplication({ metadata, spec, status })).toEqual({
    namespace: "argocd",
    name: "web",
    wave: 30,
    sync: "Synced",
    health: "Healthy",
    phase: "Succeeded",
    revision: "abc",
    syncOptions: ["ServerSideApply=true"],
    automated: true,
    applications: [{ namespace: "argocd", name: "child", wave: 3 }],
  });
});

test("says what it waits for or fails at", () => {
  const error = [
    { type: "ExcludedResourceWarning", message: "w" },
    { type: "ComparisonError", message: "no such path" },
  ];
  const running = { phase: "Running", message: "waiting for healthy state of apps/Deployment/web" };
  const health = { status: "Degraded", message: "too many restarts" };
  const resources = [
    { kind: "Service", name: "web", health: { status: "Healthy", message: "fine" } },
    { kind: "Deployment", name: "web", health: { status: "Progressing", message: "1 of 3 updated" } },
  ];
  expect([
    messageOf({ conditions: error, operationState: running, health }),
    messageOf({ operationState: running, health }),
    messageOf({ operationState: { phase: "Succeeded", message: "done" }, health, resources }),
    messageOf({ operationState: { phase: "Succeeded" }, health: { status: "Progressing" }, resources }),
    messageOf({ operationState: { phase: "Succeeded" }, health: { status: "Healthy", message: "fine" } }),
    messageOf({}),
  ]).toEqual([
    "no such path",
    "waiting for healthy state of apps/Deployment/web",
    "too many restarts",
    "Deployment web: 1 of 3 updated",
    undefined,
    undefined,
  ]);
});

test("reads an Application that Argo CD has not seen yet, and one that it does not sync by itself", () => {
  expect(parseApplication({ metadata: { namespace: "argocd", name: "web" } })).toMatchObject({
    wave: 0,
    sync: "Unknown",
    health: "Unknown",
    automated: false,
  });
  const syncPolicy = { automated: { enabled: false, prune: true } };
  expect(parseApplication({ metadata, spec: { syncPolicy } })).toMatchObject({ automated: false });
});
