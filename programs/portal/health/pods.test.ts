import { expect, test } from "vitest";
import type { Pod } from "../objects/pod.ts";
import { podStages, podsHealth } from "./pods.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const well: Pod = {
  namespace: "web",
  name: "shop-1",
  created: ago(6000),
  labels: {},
  node: "one",
  phase: "Running",
  ready: true,
  deleting: false,
  restarts: 0,
  mirror: false,
  cpu: 0,
  memory: 0,
};

/** What people read of those that are unwell: concern, state and message. */
const said = (pod: Partial<Pod>, ...others: readonly Partial<Pod>[]) =>
  podsHealth(
    [pod, ...others].map((some, index) => ({ ...well, name: `shop-${index}`, ...some })),
    now,
  )
    .filter(({ concern }) => concern !== "fine")
    .map(({ concern, state, message }) => [concern, state, message]);

test("a pod that runs is not unwell, whatever its age", () => {
  expect(said({})).toEqual([]);
  expect(said({ created: ago(0) })).toEqual([]);
});

test("a pod tells how it is, where, how old, and how often it was started again", () => {
  const pod = { ...well, ready: false, reason: "CrashLoopBackOff", message: "back-off 5m0s", restarts: 9 };
  expect(podsHealth([pod], now)).toEqual([
    {
      kind: "Pod",
      namespace: "web",
      name: "shop-1",
      concern: "act",
      state: "CrashLoopBackOff",
      message: "back-off 5m0s",
      stage: "waiting",
      restarts: 9,
      age: 6000 * 60_000,
      node: "one",
    },
  ]);
});

test("pods are counted by where they are in their life", () => {
  const pods: readonly Partial<Pod>[] = [
    {},
    {},
    { phase: "Pending", ready: false },
    { deleting: true },
    { phase: "Failed", ready: false },
    { phase: "Succeeded", ready: false },
  ];
  const health = podsHealth(
    pods.map((pod, index) => ({ ...well, name: `shop-${index}`, ...pod })),
    now,
  );
  expect(podStages(health)).toBe("2 running, 1 waiting, 1 terminating, 1 failed, 1 succeeded");
});

test("a pod may take two minutes to start, and later needs somebody", () => {
  const starting = { phase: "Pending", ready: false, reason: "ImagePullBackOff" } as const;
  expect(said({ ...starting, created: ago(1.9) })).toEqual([]);
  expect(said({ ...starting, created: ago(2) })).toEqual([["act", "ImagePullBackOff", undefined]]);
  const waiting = { phase: "Pending", ready: false } as const;
  expect(said({ ...waiting, created: ago(3) })).toEqual([["look", "not ready for 3 min", undefined]]);
  expect(said({ ...waiting, created: ago(10) })).toEqual([["act", "not ready for 10 min", undefined]]);
  expect(said({ ready: false, notReadySince: ago(1.9) })).toEqual([]);
  const message = "containers with unready status: [shop]";
  const unready = { ready: false, reason: "ContainersNotReady", message };
  expect(said({ ...unready, notReadySince: ago(1) })).toEqual([]);
  expect(said({ ...unready, notReadySince: ago(5) })).toEqual([["look", "not ready for 5 min", message]]);
});

test("what a running pod says of itself is told at once", () => {
  expect(said({ ready: false, reason: "CrashLoopBackOff", notReadySince: ago(0) })).toEqual([
    ["act", "CrashLoopBackOff", undefined],
  ]);
});

test("running out of memory is news for an hour", () => {
  const killed = { restarts: 1, lastEndReason: "OOMKilled" };
  expect(said({ ...killed, lastEnd: ago(5) })).toEqual([["look", "OOMKilled", "1 restart, the last 5 min ago"]]);
  expect(said({ ...killed, lastEnd: ago(61) })).toEqual([]);
});

test("the third restart is worth a look while it is news", () => {
  const ended = { lastEnd: ago(20), lastEndReason: "Error" };
  expect(said({ ...ended, restarts: 3 })).toEqual([["look", "Error", "3 restarts, the last 20 min ago"]]);
  expect(said({ ...ended, restarts: 2 })).toEqual([]);
  expect(said({ ...ended, restarts: 300, lastEnd: ago(200) })).toEqual([]);
});

test("a pod that is to end is unwell only when it does not", () => {
  expect(said({ deleting: true, ready: false, reason: "Error", deletionDue: ago(0.5) })).toEqual([]);
  expect(said({ deleting: true, deletionDue: ago(5) })).toEqual([["look", "does not end, due for 5 min", undefined]]);
});

test("a failed pod is no worry once another did its work", () => {
  const owner = { kind: "Job", name: "backup" };
  const failed = { phase: "Failed", ready: false, owner, created: ago(9) } as const;
  const again = { phase: "Succeeded", ready: false, owner, created: ago(5) } as const;
  expect(said(failed)).toEqual([["act", "Failed", undefined]]);
  expect(said(failed, again)).toEqual([]);
  expect(said(failed, { ...again, created: ago(20) })).toHaveLength(1);
  expect(said(failed, { ...again, owner: { kind: "Job", name: "other" } })).toHaveLength(1);
  expect(said(failed, { ...again, namespace: "other" })).toHaveLength(1);
});

test("an evicted pod is no worry once its ReplicaSet has another that is ready", () => {
  const owner = { kind: "ReplicaSet", name: "shop" };
  const evicted = { phase: "Failed", ready: false, reason: "Evicted", owner, created: ago(90) } as const;
  expect(said(evicted, { owner, created: ago(30) })).toEqual([]);
});

test("a pod whose node is lost needs somebody", () => {
  expect(said({ phase: "Unknown", ready: false })).toEqual([["act", "Unknown", undefined]]);
});

test("what needs somebody stands before what is worth a look", () => {
  const waiting = { phase: "Pending", ready: false, created: ago(3) } as const;
  expect(said(waiting, { ready: false, reason: "CrashLoopBackOff" }).map(([concern]) => concern)).toEqual([
    "act",
    "look",
  ]);
});
