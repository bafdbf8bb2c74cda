import { describe, expect, it } from "vitest";
import type { Json } from "../../lib/kubernetes/manifest.ts";
import program from "./application.lua";
import { healthOf } from "./testing.ts";

const now = "2026-11-28T12:00:00Z";
const minutesAgo = (minutes: number) =>
  new Date(Date.parse(now) - minutes * 60_000).toISOString().replace(".000Z", "Z");

const git = { repoURL: "https://git.example.com/platform.git", path: "dist/test/web", targetRevision: "HEAD" };
const chart = {
  repoURL: "https://charts.example.com",
  chart: "web",
  targetRevision: "1.0.0",
  helm: { valuesObject: { replicas: 2, hosts: ["a", "b"] } },
};

interface State {
  /** Whether the notifications controller has seen it healthy. */
  readonly wasHealthy?: boolean;
  readonly spec?: Json;
  /** Merged with the status of an Application that is compared and as Git wants it. */
  readonly status?: { readonly [key: string]: Json };
  readonly operation?: Json;
  /** @default an hour ago */
  readonly created?: string;
}

/** What the notifications controller notes, with and without what it told of a health that was good. */
const noted = { "on-health-degraded:[0].x:slack:ops": 1 };
const notedHealthy = { "Application:was-healthy:[0].y:was-healthy:": 1, ...noted };

function application({ wasHealthy, spec = { source: git }, status = {}, operation, created }: State): Json {
  return {
    metadata: {
      creationTimestamp: created ?? minutesAgo(60),
      annotations: {
        "notified.notifications.argoproj.io": JSON.stringify(wasHealthy === true ? notedHealthy : noted),
      },
    },
    spec,
    status: { reconciledAt: minutesAgo(1), sync: synced, ...status },
    ...(operation !== undefined && { operation }),
  };
}

const synced = { status: "Synced", comparedTo: { source: git } };
const outOfSync = { status: "OutOfSync", comparedTo: { source: git } };
const history = [{ id: 0, deployedAt: minutesAgo(30) }];

/** A sync that ended some minutes ago, and what Argo CD saw after it. */
const syncedFor = (minutes: number, health: string, more: { readonly [key: string]: Json } = {}) => ({
  history: [{ id: 0, deployedAt: minutesAgo(minutes) }],
  operationState: { phase: "Succeeded", startedAt: minutesAgo(minutes + 1), finishedAt: minutesAgo(minutes) },
  health: { status: health },
  ...more,
});

/** A sync that began some minutes ago and goes on. */
const during = (minutes: number, more: { readonly [key: string]: Json } = {}) => ({
  operationState: { phase: "Running", message: "waiting for a hook", startedAt: minutesAgo(minutes), ...more },
  health: { status: "Healthy" },
});

const failedSync = (message?: string) => ({
  operationState: { phase: "Failed", finishedAt: minutesAgo(30), ...(message !== undefined && { message }) },
  health: { status: "Healthy" },
});

type Row = readonly [title: string, state: State, status: string, message: string];

function holds(rows: readonly Row[]): void {
  it.each(rows)("%s", (_, state, status, message) => {
    expect(healthOf(program, application(state), now)).toEqual({ status, message });
  });
}

describe("what was never healthy holds the others back:", () => {
  holds([
    ["without health", { created: minutesAgo(1) }, "Progressing", ""],
    ["healthy now", { status: syncedFor(5, "Healthy") }, "Healthy", ""],
    ["suspended as Git wants it", { status: syncedFor(5, "Suspended") }, "Healthy", ""],
    ["in the cluster before its Application", { status: { health: { status: "Healthy" } } }, "Healthy", ""],
    [
      "healthy only because nothing of it exists yet",
      { created: minutesAgo(1), status: { sync: outOfSync, health: { status: "Healthy" } } },
      "Progressing",
      "never synced",
    ],
    [
      "missing before its first sync",
      { created: minutesAgo(1), status: { sync: outOfSync, health: { status: "Missing" } } },
      "Progressing",
      "Missing",
    ],
    ["missing right after its first sync", { status: syncedFor(2, "Missing") }, "Progressing", "Missing"],
    ["missing for long after its first sync", { status: syncedFor(20, "Missing") }, "Degraded", "nothing of it exists"],
    [
      "healthy before its first sync, which has just ended",
      { status: syncedFor(1, "Healthy", { reconciledAt: minutesAgo(2) }) },
      "Progressing",
      "the cluster has not been read since the last sync",
    ],
    [
      "read in the second in which its sync ended, before it",
      { status: syncedFor(1, "Healthy", { sync: outOfSync }) },
      "Progressing",
      "the cluster has not been read since the last sync",
    ],
    ["read in the second in which its sync ended, after it", { status: syncedFor(1, "Healthy") }, "Healthy", ""],
    ["being synced", { status: during(2) }, "Progressing", "waiting for a hook"],
    ["being synced for long", { status: during(20) }, "Degraded", "not healthy after ten minutes: waiting for a hook"],
    [
      "retrying",
      { status: during(2, { retryCount: 2, message: "no matches for kind", finishedAt: minutesAgo(1) }) },
      "Progressing",
      "no matches for kind",
    ],
    [
      "retrying for long",
      { status: during(20, { retryCount: 8, message: "no matches for kind", finishedAt: minutesAgo(1) }) },
      "Degraded",
      "not healthy after ten minutes: no matches for kind",
    ],
    [
      "given up",
      { status: failedSync("no matches for kind") },
      "Degraded",
      "was never healthy, now failing: no matches for kind",
    ],
    [
      "given up without a word",
      { status: failedSync() },
      "Degraded",
      "was never healthy, now failing: the last sync failed",
    ],
    [
      "of a source that cannot be rendered",
      { status: { conditions: [{ type: "ComparisonError", message: "chart not found" }] } },
      "Degraded",
      "was never healthy, now failing: chart not found",
    ],
    ["rolling out", { status: syncedFor(5, "Progressing") }, "Progressing", "Progressing"],
    [
      "rolling out for long",
      { status: syncedFor(20, "Progressing") },
      "Degraded",
      "not healthy after ten minutes: Progressing",
    ],
    ["degraded", { status: syncedFor(5, "Degraded") }, "Degraded", "was never healthy, now Degraded"],
    [
      "degraded for long, after several syncs",
      { status: syncedFor(900, "Degraded") },
      "Degraded",
      "was never healthy, now Degraded",
    ],
  ]);
});

describe("what was healthy once holds nobody back, unless it changes:", () => {
  const wasHealthy = true;
  holds([
    ["healthy", { wasHealthy, status: syncedFor(30, "Healthy") }, "Healthy", ""],
    [
      "one pod less than it had",
      { wasHealthy, status: syncedFor(30, "Progressing") },
      "Healthy",
      "was healthy, now Progressing",
    ],
    ["degraded", { wasHealthy, status: syncedFor(30, "Degraded") }, "Healthy", "was healthy, now Degraded"],
    [
      "degraded by its last change",
      { wasHealthy, status: syncedFor(1, "Degraded") },
      "Healthy",
      "was healthy, now Degraded",
    ],
    ["gone", { wasHealthy, status: syncedFor(30, "Missing") }, "Degraded", "nothing of it exists"],
    ["being synced", { wasHealthy, status: { history, ...during(2) } }, "Progressing", "waiting for a hook"],
    [
      "being synced for long",
      { wasHealthy, status: { history, ...during(20) } },
      "Healthy",
      "was healthy, is still changing after ten minutes: waiting for a hook",
    ],
    ["rolling out", { wasHealthy, status: syncedFor(5, "Progressing") }, "Progressing", "Progressing"],
    [
      "repaired in the cluster, long after its last change",
      {
        wasHealthy,
        status: {
          history,
          operationState: {
            phase: "Succeeded",
            finishedAt: minutesAgo(1),
            operation: { sync: { resources: [{ kind: "Service", name: "web" }] } },
          },
          health: { status: "Progressing" },
        },
      },
      "Healthy",
      "was healthy, now Progressing",
    ],
    [
      "not read since its last sync",
      { wasHealthy, status: syncedFor(1, "Healthy", { reconciledAt: minutesAgo(2) }) },
      "Progressing",
      "the cluster has not been read since the last sync",
    ],
    [
      "retrying",
      { wasHealthy, status: { history, ...during(2, { retryCount: 1, message: "forbidden" }) } },
      "Healthy",
      "was healthy, now failing: forbidden",
    ],
    [
      "failed",
      { wasHealthy, status: { history, ...failedSync("forbidden") } },
      "Healthy",
      "was healthy, now failing: forbidden",
    ],
    [
      "not rendered any more",
      { wasHealthy, status: { history, conditions: [{ type: "InvalidSpecError", message: "no project" }] } },
      "Healthy",
      "was healthy, now failing: no project",
    ],
    [
      "with a condition that only warns",
      {
        wasHealthy,
        status: syncedFor(30, "Healthy", { conditions: [{ type: "OrphanedResourceWarning", message: "1" }] }),
      },
      "Healthy",
      "",
    ],
    [
      "with a sync requested",
      { wasHealthy, status: syncedFor(1, "Healthy"), operation: { sync: {} } },
      "Progressing",
      "a sync is about to start",
    ],
  ]);
});

describe("a source that is not read yet:", () => {
  const unread = "the source has not been read yet";
  const reading = (wanted: Json, seen: Json): State => ({
    wasHealthy: true,
    spec: { sources: [wanted, git] },
    status: syncedFor(30, "Healthy", {
      sync: { status: "Synced", comparedTo: { source: {}, sources: [seen, git] } },
    }),
  });
  const withHelm = (helm: Json) => ({ ...chart, helm });
  holds([
    ["nothing read", { status: { sync: {} } }, "Progressing", unread],
    ["the same", reading(chart, chart), "Healthy", ""],
    ["another version of the chart", reading({ ...chart, targetRevision: "1.1.0" }, chart), "Progressing", unread],
    [
      "another value",
      reading(withHelm({ valuesObject: { replicas: 3, hosts: ["a", "b"] } }), chart),
      "Progressing",
      unread,
    ],
    ["one item less", reading(withHelm({ valuesObject: { replicas: 2, hosts: ["a"] } }), chart), "Progressing", unread],
    ["values that are gone", reading(withHelm({}), chart), "Progressing", unread],
    [
      "another parameter",
      reading(
        withHelm({ parameters: [{ name: "a", value: "2" }] }),
        withHelm({ parameters: [{ name: "a", value: "1" }] }),
      ),
      "Progressing",
      unread,
    ],
    [
      "what Argo CD leaves out of its status",
      reading(withHelm({ skipCrds: false, releaseName: "", valueFiles: [] }), withHelm({})),
      "Healthy",
      "",
    ],
    [
      "a second source",
      { spec: { sources: [git, chart] }, status: syncedFor(30, "Healthy", { sync: { ...synced } }) },
      "Progressing",
      unread,
    ],
    [
      "a change that mends what fails",
      {
        wasHealthy: true,
        spec: { sources: [{ ...chart, targetRevision: "1.1.0" }] },
        status: { ...failedSync("forbidden"), history, sync: { comparedTo: { sources: [chart] } } },
      },
      "Progressing",
      unread,
    ],
  ]);
});

it("is Progressing without a status", () => {
  expect(healthOf(program, { spec: { source: git } }, now)).toEqual({
    status: "Progressing",
    message: "the source has not been read yet",
  });
});
