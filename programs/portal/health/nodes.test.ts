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

const reasonsOf = (node: Partial<Node>, extra = {}) =>
  nodesHealth({ nodes: [{ ...one, ...node }], cluster, ...extra }, now).map(({ concern, reasons }) => [
    concern,
    ...reasons,
  ]);

test("a node tells what it has, what its pods ask for, and what is used", () => {
  const pods = [pod, { ...pod, name: "shop-2", cpu: 1 }, { ...pod, name: "job", phase: "Succeeded" as const }];
  const usage = [{ name: "one", cpu: 0.75, memory: 3 * gib }];
  expect(nodesHealth({ nodes: [one], pods, usage, cluster }, now)).toEqual([
    {
      name: "one",
      concern: "fine",
      reasons: [],
      node: {
        role: "server",
        version: "v1.36.5+k3s1",
        cpu: { total: 4, requested: 1.5, used: 0.75 },
        memory: { total: 8 * gib, requested: 2 * gib, used: 3 * gib },
        pods: { total: 110, used: 2 },
      },
    },
  ]);
});

test("what is not known is not shown as nothing", () => {
  const [health] = nodesHealth({ nodes: [one] }, now);
  expect(health?.node?.cpu).toEqual({ total: 4, requested: undefined, used: undefined });
  expect(health?.node?.pods).toEqual({ total: 110, used: undefined });
});

test("a node that is not ready needs somebody, and says since when and why", () => {
  const lost = { ready: false, since: "2026-03-01T11:55:00Z", reason: "Kubelet stopped posting node status." };
  expect(reasonsOf(lost)).toEqual([["act", "not ready for 5 min: Kubelet stopped posting node status."]]);
  expect(reasonsOf({ ready: false, since: undefined })).toEqual([["act", "not ready"]]);
});

test("pressures stand before what can wait", () => {
  expect(reasonsOf({ pressures: ["DiskPressure", "Odd"], schedulable: false })).toEqual([
    ["act", "short of disk", "Odd", "cordoned: no new pods come"],
  ]);
});

test("a release that is not the declared one is worth a look", () => {
  expect(reasonsOf({ version: "v1.36.4+k3s1" })).toEqual([["look", "older than v1.36.5+k3s1, which is declared"]]);
  expect(reasonsOf({ version: "v1.37.0+k3s1" })).toEqual([["look", "newer than v1.36.5+k3s1, which is declared"]]);
  expect(reasonsOf({ version: "v1.36.5" })).toEqual([["look", "not v1.36.5+k3s1, which is declared"]]);
});

test("memory is nearly used up from nine tenths on", () => {
  const used = (share: number) => ({ usage: [{ name: "one", cpu: 0, memory: share * 8 * gib }] });
  expect(reasonsOf({}, used(0.9))).toEqual([["look", "nearly all of its memory is in use"]]);
  expect(reasonsOf({}, used(0.89))).toEqual([["fine"]]);
});

test("a declared node that is missing stands first, and one that nobody declared is told", () => {
  const nodes = nodesHealth({ nodes: [{ ...one, name: "guest" }], cluster }, now);
  expect(nodes.map(({ name, concern, reasons }) => [name, concern, ...reasons])).toEqual([
    ["one", "act", "declared, but not in the cluster"],
    ["guest", "look", "nobody declared it"],
  ]);
});

test("nothing is held against a node while nothing is declared", () => {
  expect(reasonsOf({ name: "guest", version: "v1.30.0+k3s1" }, { cluster: undefined })).toEqual([["fine"]]);
});
