import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { applicationRows } from "./applications.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const now = Date.parse("2026-11-01T12:00:00Z");
const source = { repoURL: "https://git.example.com/platform.git", path: "dist/home/whoami", targetRevision: "HEAD" };
const spec = { source, syncPolicy: { automated: { prune: true, selfHeal: true } } };

function application(name: string, wave = "0"): Manifest {
  return {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: "argocd", annotations: { "argocd.argoproj.io/sync-wave": wave } },
    spec,
  };
}

const fine = {
  sync: { status: "Synced", revision: "4f2a91c07b5c4d0e8b1a2c3d4e5f60718293a4b5" },
  health: { status: "Healthy" },
  operationState: { phase: "Succeeded", message: "successfully synced (all tasks run)" },
};

const live = (status: object, changes: object = {}): Manifest => ({
  ...application("whoami"),
  status: { ...fine, ...status },
  ...changes,
});
const rowsOf = (...items: readonly Manifest[]) =>
  applicationRows({ byHand: [], synced: [application("whoami")] }, { value: { items } }, now);

const outOfSync = { status: "OutOfSync" };
const deployment = { group: "apps", kind: "Deployment", name: "whoami", status: "OutOfSync" };

test.each<[what: string, live: Manifest, ...findings: Finding[]]>([
  ["fine", live({}), ok("Synced and Healthy at 4f2a91c0")],
  [
    "fine by several sources",
    live({ sync: { status: "Synced", revisions: ["1.2.3", "4f2a91c07b5c4d0e8b1a2c3d4e5f60718293a4b5"] } }),
    ok("Synced and Healthy at 1.2.3"),
  ],
  [
    "healed after a sync that failed",
    live({ operationState: { phase: "Failed" } }),
    ok("Synced and Healthy at 4f2a91c0"),
  ],
  [
    "never looked at",
    { ...application("whoami") },
    fail("Argo CD has not looked at it", "see whether its controller runs"),
  ],
  [
    "out of sync",
    live({ sync: outOfSync, resources: [deployment] }),
    fail("is OutOfSync by Deployment whoami", "see its difference in Argo CD"),
  ],
  [
    "out of sync by what is to be deleted by hand",
    live({ sync: outOfSync, resources: [{ ...deployment, requiresPruning: true }] }),
    warn("is OutOfSync only by what Argo CD does not prune by itself", "see the orphans"),
  ],
  [
    "syncing",
    live({
      sync: outOfSync,
      operationState: { phase: "Running", message: "waiting for healthy state of Job/migrate" },
    }),
    warn("is syncing: waiting for healthy state of Job/migrate", "wait, and look again"),
  ],
  [
    "syncing for too long",
    live({
      sync: outOfSync,
      operationState: {
        phase: "Running",
        message: "waiting for healthy state of Job/migrate",
        startedAt: "2026-11-01T11:15:00Z",
      },
    }),
    fail("has been syncing for 45 min: waiting for healthy state of Job/migrate", "see what the message waits for"),
  ],
  [
    "failed to sync",
    live({ sync: outOfSync, operationState: { phase: "Failed", message: "one or more objects failed to apply" } }),
    fail(
      "the last sync ended as Failed: one or more objects failed to apply",
      "correct what the message names, and commit it",
    ),
    fail("is OutOfSync", "see its difference in Argo CD"),
  ],
  [
    "not comparable",
    live({
      sync: { status: "Unknown" },
      conditions: [{ type: "ComparisonError", message: "repository not accessible" }],
    }),
    fail("ComparisonError: repository not accessible", "correct what the message names"),
    fail("it is not known whether it is in sync", "see its conditions, or refresh it in Argo CD"),
  ],
  [
    "with a warning",
    live({ conditions: [{ type: "SharedResourceWarning", message: "ConfigMap/a is part of applications a and b" }] }),
    warn("SharedResourceWarning: ConfigMap/a is part of applications a and b", "correct what the message names"),
  ],
  ["not ready yet", live({ health: { status: "Progressing" } }), warn("is Progressing", "wait, and look again")],
  [
    "broken",
    live({ health: { status: "Degraded", message: "exceeded its progress deadline" } }),
    fail("is Degraded: exceeded its progress deadline", "see its objects in Argo CD"),
  ],
  [
    "of another branch",
    live({}, { spec: { ...spec, source: { ...source, targetRevision: "test" } } }),
    fail(
      "follows dist/home/whoami of https://git.example.com/platform.git at test, declared is dist/home/whoami of https://git.example.com/platform.git at HEAD",
      "apply the Application that is declared",
    ),
  ],
  [
    "switched off",
    live({}, { spec: { source, syncPolicy: {} } }),
    warn("is not synced automatically", "take back what somebody switched off by hand"),
  ],
  [
    "leaving",
    live({}, { metadata: { name: "whoami", deletionTimestamp: "2026-11-01T00:00:00Z" } }),
    warn("is being deleted", "see what it waits for with kubectl describe application.argoproj.io/whoami -n argocd"),
  ],
])("%s", (_what, found, ...findings) => {
  expect(rowsOf(found)).toEqual(findings.map((finding) => ({ area: "applications", name: "whoami", ...finding })));
});

test("stand in the order in which they are synced, then those that nobody declares", () => {
  const declared = {
    byHand: [application("root")],
    synced: [application("b", "3"), application("a", "3"), application("z", "-2")],
  };
  const items = ["a", "b", "old", "root"].map((name) => ({ ...application(name), status: fine }));
  expect(
    applicationRows(declared, { value: { items } }, now).map(({ name, status, text }) => [name, status, text]),
  ).toEqual([
    ["root", "ok", "Synced and Healthy at 4f2a91c0"],
    ["z", "fail", "is declared and not there"],
    ["a", "ok", "Synced and Healthy at 4f2a91c0"],
    ["b", "ok", "Synced and Healthy at 4f2a91c0"],
    ["old", "warn", "lives and is not declared"],
  ]);
});

test("fail together without Argo CD", () => {
  const refusal = { why: "unserved", text: "the server doesn't have a resource type" } as const;
  expect(applicationRows({ byHand: [application("root")], synced: [] }, { refusal }, now)).toEqual([
    {
      area: "applications",
      name: "all",
      ...fail("Argo CD is not installed", "hand over to it with the bundle's post-install.sh"),
    },
  ]);
});

test("have messages that are cut", () => {
  const [row] = rowsOf(live({ health: { status: "Degraded", message: "x".repeat(10_000) } }));
  expect(row?.text).toBe(`is Degraded: ${"x".repeat(300)}…`);
});
