import { expect, test } from "vitest";
import { KubeFailure } from "../cluster/kube-api.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { drain, evictionRequest, type PodProgress, podsOfNodePath } from "./drain.ts";

const node = { kind: "Node", name: "node-1" };
const pod = (name: string) => ({ namespace: "web", name, uid: `uid-${name}` });
const podPath = (name: string) => `/api/v1/namespaces/web/pods/${name}`;

/** What a path answers, one after the other; the last one from then on. */
type Answers = Readonly<Record<string, readonly (object | KubeFailure)[]>>;

async function drained(answers: Answers, names: readonly string[], stopAfter = Number.POSITIVE_INFINITY) {
  const api = new MemoryApi();
  const seen = new Map<string, number>();
  const ending = new AbortController();
  const heard: (readonly PodProgress[])[] = [];
  const waits: number[] = [];
  api.instead = (path) => {
    const list = answers[path] ?? [{}];
    const count = seen.get(path) ?? 0;
    seen.set(path, count + 1);
    const answer = list[Math.min(count, list.length - 1)];
    return answer instanceof KubeFailure ? Promise.reject(answer) : Promise.resolve(answer);
  };
  await drain({
    api,
    node,
    pods: names.map(pod),
    signal: ending.signal,
    progress: (pods) => heard.push(pods),
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length >= stopAfter) ending.abort();
    },
  });
  const last = (heard.at(-1) ?? []).map(
    ({ pod: { name }, state, message }) => `${name}: ${state}${message ? ` (${message})` : ""}`,
  );
  return { api, last, waits, heard };
}

const gone = new KubeFailure(404, "not found");
const budget = new KubeFailure(429, "Cannot evict pod as it would violate the pod's disruption budget.");

test("cordons, evicts one by one and waits until all are gone", async () => {
  const { api, last, waits } = await drained(
    { [podPath("a")]: [{ metadata: { uid: "uid-a" } }, gone], [podPath("b")]: [{ metadata: { uid: "another" } }] },
    ["a", "b"],
  );
  expect(api.sent).toEqual([
    {
      method: "PATCH",
      path: "/api/v1/nodes/node-1",
      contentType: "application/merge-patch+json",
      body: { spec: { unschedulable: true } },
    },
    {
      method: "POST",
      path: "/api/v1/namespaces/web/pods/a/eviction",
      body: {
        apiVersion: "policy/v1",
        kind: "Eviction",
        metadata: { namespace: "web", name: "a" },
        deleteOptions: { preconditions: { uid: "uid-a" } },
      },
    },
    evictionRequest(pod("b")),
  ]);
  expect(last).toEqual(["a: gone", "b: gone"]);
  expect(waits).toEqual([2_000]);
});

test("a budget is honoured: the others go on, and the pod is tried again", async () => {
  const { last, waits, heard } = await drained(
    { [`${podPath("a")}/eviction`]: [budget, budget, {}], [podPath("a")]: [gone], [podPath("b")]: [gone] },
    ["a", "b"],
  );
  expect(heard[2]).toEqual([
    { pod: pod("a"), state: "blocked", message: budget.message },
    { pod: pod("b"), state: "ending" },
  ]);
  expect(last).toEqual(["a: gone", "b: gone"]);
  expect(waits).toEqual([5_000, 5_000]);
});

test("it can be stopped", async () => {
  const { last } = await drained({ [`${podPath("a")}/eviction`]: [budget] }, ["a"], 3);
  expect(last).toEqual([`a: blocked (${budget.message})`]);
});

test.each([
  [new KubeFailure(undefined, "the cluster cannot be reached"), "blocked (the cluster cannot be reached)"],
  [
    new KubeFailure(500, "This pod has more than one PodDisruptionBudget"),
    "blocked (This pod has more than one PodDisruptionBudget)",
  ],
  [new KubeFailure(403, "pods is forbidden"), "failed (pods is forbidden)"],
  [new KubeFailure(404, "not found"), "gone"],
])("after %s the pod is %s", async (failure, state) => {
  const { last } = await drained({ [`${podPath("a")}/eviction`]: [failure] }, ["a"], 1);
  expect(last).toEqual([`a: ${state}`]);
});

test.each([
  ["is another pod", { metadata: { uid: "another" } }, "gone"],
  ["has changed", { metadata: { uid: "uid-a" } }, "blocked (conflict)"],
])("a conflict because it %s", async (_, live, state) => {
  const answers = { [`${podPath("a")}/eviction`]: [new KubeFailure(409, "conflict")], [podPath("a")]: [live] };
  expect((await drained(answers, ["a"], 1)).last).toEqual([`a: ${state}`]);
});

test("nothing is evicted from a node that cannot be cordoned", async () => {
  const refusal = new KubeFailure(403, "nodes is forbidden");
  await expect(drained({ "/api/v1/nodes/node-1": [refusal] }, ["a"])).rejects.toThrow(refusal);
});

test("names the pods of one node", () => {
  expect(podsOfNodePath("node-1")).toBe("/api/v1/pods?fieldSelector=spec.nodeName%3Dnode-1");
});
