import { expect, test } from "vitest";
import type { Pod } from "../objects/pod.ts";
import { podsHealth } from "./pods.ts";

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

/** What people read of one pod: concern, reason and message. */
const said = (pod: Partial<Pod>, ...others: readonly Partial<Pod>[]) =>
  podsHealth(
    [pod, ...others].map((some, index) => ({ ...well, name: `shop-${index}`, ...some })),
    now,
  ).unwell.map(({ concern, reason, message }) => [concern, reason, message]);

test("a pod that runs is not unwell, whatever its age", () => {
  expect(said({})).toEqual([]);
  expect(said({ created: ago(0) })).toEqual([]);
});

test("an unwell pod tells where it is, how old, and how often it was started again", () => {
  const pod = { ...well, ready: false, reason: "CrashLoopBackOff", message: "back-off 5m0s", restarts: 9 };
  expect(podsHealth([pod], now).unwell).toEqual([
    {
      namespace: "web",
      name: "shop-1",
      concern: "act",
      reason: "CrashLoopBackOff",
      message: "back-off 5m0s",
      restarts: 9,
      age: 6000 * 60_000,
      node: "one",
    },
  ]);
});

test("pods are counted by where they are in their life", () => {
  const pods: readonly Partial<Pod>[] = [
    {},
    { ready: false },
    { phase: "Pending", ready: false },
    { deleting: true },
    { phase: "Failed", ready: false },
    { phase: "Succeeded", ready: false },
  ];
  const { counts } = podsHealth(
    pods.map((pod) => ({ ...well, ...pod })),
    now,
  );
  expect(counts).toEqual({ running: 1, waiting: 2, terminating: 1, failed: 1, succeeded: 1 });
});

test("a pod that starts has a minute", () => {
  const starting = { phase: "Pending", ready: false, reason: "ImagePullBackOff" } as const;
  expect(said({ ...starting, created: ago(0.9) })).toEqual([]);
  expect(said({ ...starting, created: ago(1) })).toEqual([["act", "ImagePullBackOff", undefined]]);
});

test("a pod that waits without a reason is worth a look, and later needs somebody", () => {
  const waiting = { phase: "Pending", ready: false } as const;
  expect(said({ ...waiting, created: ago(3) })).toEqual([["look", "pending for 3 min", undefined]]);
  expect(said({ ...waiting, created: ago(10) })).toEqual([["act", "pending for 10 min", undefined]]);
});

test("a pod may take two minutes to be ready", () => {
  expect(said({ ready: false, notReadySince: ago(1.9) })).toEqual([]);
  expect(said({ ready: false, notReadySince: ago(5) })).toEqual([["look", "not ready for 5 min", undefined]]);
  expect(said({ ready: false, reason: "ContainersNotReady", message: "not: shop", notReadySince: ago(1) })).toEqual([]);
  expect(said({ ready: false, reason: "ContainersNotReady", message: "not: shop", notReadySince: ago(5) })).toEqual([
    ["look", "not ready for 5 min", "not: shop"],
  ]);
  expect(said({ ready: false, created: ago(180) })).toEqual([["act", "not ready for 3 h", undefined]]);
});

test("running out of memory is news for an hour", () => {
  const killed = { restarts: 1, lastEndReason: "OOMKilled" };
  expect(said({ ...killed, lastEnd: ago(5) })).toEqual([
    ["look", "OOMKilled", "5 min ago: it needed more memory than its limit"],
  ]);
  expect(said({ ...killed, lastEnd: ago(61) })).toEqual([]);
});

test("the third restart is worth a look while it is news", () => {
  expect(said({ restarts: 3, lastEnd: ago(20) })).toEqual([["look", "3 restarts", "the last 20 min ago"]]);
  expect(said({ restarts: 2, lastEnd: ago(20) })).toEqual([]);
  expect(said({ restarts: 300, lastEnd: ago(200) })).toEqual([]);
});

test("a pod that is to end is unwell only when it does not", () => {
  expect(said({ deleting: true, ready: false, reason: "Error", deletionDue: ago(0.5) })).toEqual([]);
  expect(said({ deleting: true, deletionDue: ago(5) })).toEqual([
    ["look", "does not end, due for 5 min", "its node does not answer, or a finalizer holds it"],
  ]);
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
  expect(said({ phase: "Unknown", ready: false })).toEqual([["act", "Unknown", "its node does not answer"]]);
});

test("what needs somebody stands before what is worth a look", () => {
  const waiting = { phase: "Pending", ready: false, created: ago(3) } as const;
  expect(said(waiting, { ready: false, reason: "CrashLoopBackOff" }).map(([concern]) => concern)).toEqual([
    "act",
    "look",
  ]);
});
