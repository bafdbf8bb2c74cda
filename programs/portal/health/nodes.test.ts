import { expect, test } from "vitest";
import type { Node } from "../objects/node.ts";
import type { Pod } from "../objects/pod.ts";
import { nodesHealth } from "./nodes.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const gib = 1024 ** 3;
const cluster = { k3sVersion: "v1.36.5+k3s1", nodes: ["one"] };

const one: Node = {
  name: "one",
  created: "2026-02-20T12:00:00Z",
  role: "server",
  ready: true,
  since: "2026-02-20T12:01:00Z",
  pressures: [],
  schedulable: true,
  version: "v1.36.5+k3s1",
  cpu: 4,
  memory: 8 * gib,
  podCapacity: 110,
};

const pod: Pod = {
  namespace: "web",
  name: "shop-1",
  created: "2026-02-28T12:00:00Z",
  labels: {},
  node: "one",
  phase: "Running",
  ready: true,
  deleting: false,
  restarts: 0,
  mirror: false,
  cpu: 0.5,
  memory: gib,
};

/** Concern, state and message of a node. */
const said = (node: Partial<Node>) =>
  nodesHealth({ nodes: [{ ...one, ...node }], cluster }, now).map(({ concern, state, message }) => [
    concern,
    state,
    message,
  ]);

test("a node tells what it has, what its pods ask for, and what is used", () => {
  const pods = [pod, { ...pod, name: "shop-2", cpu: 1 }, { ...pod, name: "job", phase: "Succeeded" as const }];
  const usage = [{ name: "one", cpu: 0.75, memory: 3 * gib }];
  expect(nodesHealth({ nodes: [one], pods, usage, cluster }, now)).toEqual([
    {
      kind: "Node",
      name: "one",
      detail: "server v1.36.5+k3s1",
      concern: "fine",
      state: "ready",
      loads: {
        cpu: { total: 4, requested: 1.5, used: 0.75 },
        memory: { total: 8 * gib, requested: 2 * gib, used: 3 * gib },
        pods: { total: 110, used: 2 },
      },
    },
  ]);
});

test("what is not known is not shown as nothing", () => {
  const [health] = nodesHealth({ nodes: [one] }, now);
  expect(health?.loads?.cpu).toEqual({ total: 4, requested: undefined, used: undefined });
  expect(health?.loads?.pods).toEqual({ total: 110, used: undefined });
});

test("a node that is not ready needs somebody, and says since when and why", () => {
  const reason = "Kubelet stopped posting node status.";
  const lost = { ready: false, since: "2026-03-01T11:55:00Z", reason };
  expect(said(lost)).toEqual([["act", "not ready for 5 min", reason]]);
  expect(said({ ...lost, since: undefined })).toEqual([["act", "not ready", reason]]);
});

test("pressures stand before what can wait", () => {
  expect(said({ pressures: ["DiskPressure"], schedulable: false })).toEqual([
    ["act", "DiskPressure; cordoned: no new pods come", undefined],
  ]);
});

test("a release that is not the declared one is worth a look", () => {
  expect(said({ version: "v1.36.4+k3s1" })).toEqual([["look", "not v1.36.5+k3s1, which is declared", undefined]]);
});

test("a declared node that is missing stands first, and one that nobody declared is told", () => {
  const nodes = nodesHealth({ nodes: [{ ...one, name: "guest" }], cluster }, now);
  expect(nodes.map(({ kind, name, concern, state }) => [kind, name, concern, state])).toEqual([
    ["", "one", "act", "declared, but not in the cluster"],
    ["Node", "guest", "look", "nobody declared it"],
  ]);
});

test("nothing is held against a node while nothing is declared", () => {
  const guest = nodesHealth({ nodes: [{ ...one, name: "guest", version: "v1.30.0+k3s1" }] }, now);
  expect(guest.map(({ concern }) => concern)).toEqual(["fine"]);
});
