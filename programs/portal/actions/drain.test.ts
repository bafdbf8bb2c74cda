import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KubeFailure } from "../cluster/kube-api.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { drainPlan, evictionRequest, podsOfNodePath } from "./drain.ts";

const node = { kind: "Node", name: "node-1" };
const podPath = (name: string) => `/api/v1/namespaces/web/pods/${name}`;

const pod = (name: string, owner?: string, more: { namespace?: string; volumes?: object[] } = {}) => ({
  metadata: {
    namespace: more.namespace ?? "web",
    name,
    uid: `uid-${name}`,
    ...(owner && { ownerReferences: [{ kind: "Other" }, { kind: owner, controller: true }] }),
  },
  spec: { volumes: more.volumes ?? [] },
});

test("a drain cordons, and says what is lost", () => {
  const items = [
    pod("web", "ReplicaSet", { volumes: [{ configMap: {} }] }),
    pod("cache", "StatefulSet", { volumes: [{ emptyDir: {} }] }),
    pod("queue", "StatefulSet", { volumes: [{ emptyDir: {} }] }),
    pod("alone"),
    pod("agent", "DaemonSet", { volumes: [{ emptyDir: {} }] }),
    pod("static", "Node"),
  ];
  expect(drainPlan(node, { items })).toEqual({
    consequences: [
      "No new pods come to it until it is uncordoned.",
      "Ends 4 pods, one after the other, as far as their disruption budgets let it. Those of DaemonSets stay.",
    ],
    agreements: [
      "Lose the files in emptyDir volumes of web/cache, web/queue",
      "End web/alone, which nothing makes again",
    ],
    request: {
      method: "PATCH",
      path: "/api/v1/nodes/node-1",
      contentType: "application/merge-patch+json",
      body: { spec: { unschedulable: true } },
    },
    follow: expect.any(Function),
  });
});

test("names the pods of one node that are not over", () => {
  expect(decodeURIComponent(podsOfNodePath("node-1"))).toBe(
    "/api/v1/pods?fieldSelector=spec.nodeName=node-1,status.phase!=Succeeded,status.phase!=Failed",
  );
});

/** What a path answers, one after the other; the last one from then on. */
type Answers = Readonly<Record<string, readonly (object | KubeFailure)[]>>;

/** Lets a drain run for some rounds, and then stops it. */
async function drained(answers: Answers, items: readonly object[], rounds = 9) {
  const api = new MemoryApi();
  const seen = new Map<string, number>();
  const ending = new AbortController();
  const heard: (readonly string[])[] = [];
  api.instead = (path) => {
    const list = answers[path] ?? [{}];
    const count = seen.get(path) ?? 0;
    seen.set(path, count + 1);
    const answer = list[Math.min(count, list.length - 1)];
    return answer instanceof KubeFailure ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const over = drainPlan(node, { items }).follow?.(api, (sentences) => heard.push(sentences), ending.signal);
  for (let round = 1; round < rounds; round++) await vi.advanceTimersByTimeAsync(5_000);
  ending.abort();
  await vi.advanceTimersByTimeAsync(5_000);
  await over;
  return { sent: api.sent, heard };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const gone = new KubeFailure(404, "not found");
const budget = new KubeFailure(429, "Cannot evict pod as it would violate the pod's disruption budget.");

test("pods are evicted one by one, each once, those of the page itself last, until all are gone", async () => {
  const answers = {
    [podPath("a")]: [{ metadata: { uid: "uid-a" } }, { metadata: { uid: "uid-a", deletionTimestamp: "x" } }, gone],
    [podPath("b")]: [{ metadata: { uid: "uid-b" } }, { metadata: { uid: "another" } }],
    "/api/v1/namespaces/dashboard/pods/page": [{ metadata: { uid: "uid-page" } }, gone],
  };
  const items = [pod("page", "ReplicaSet", { namespace: "dashboard" }), pod("a"), pod("b")];
  const { sent, heard } = await drained(answers, items);
  expect(sent).toEqual([
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
    evictionRequest({ namespace: "web", name: "b", uid: "uid-b" }),
    evictionRequest({ namespace: "dashboard", name: "page", uid: "uid-page" }),
  ]);
  expect(heard[0]).toEqual([
    "0 of 3 pods gone",
    "web/a ends",
    "web/b waits for its turn",
    "dashboard/page waits for its turn",
  ]);
  expect(heard.at(-1)).toEqual(["3 of 3 pods gone"]);
});

test("a budget is honoured: the others go on, and the pod is tried again", async () => {
  const live = (name: string) => ({ metadata: { uid: `uid-${name}` } });
  const answers = {
    [`${podPath("a")}/eviction`]: [budget, budget, {}],
    [podPath("a")]: [live("a"), live("a"), live("a"), gone],
    [podPath("b")]: [live("b"), gone],
  };
  const { heard } = await drained(answers, [pod("a"), pod("b")]);
  expect(heard[1]).toEqual(["0 of 2 pods gone", `web/a is tried again: ${budget.message}`, "web/b ends"]);
  expect(heard.at(-1)).toEqual(["2 of 2 pods gone"]);
});

test("it can be stopped", async () => {
  const answers = { [podPath("a")]: [new KubeFailure(undefined, "the cluster cannot be reached")] };
  const { heard } = await drained(answers, [pod("a")], 3);
  expect(heard).toHaveLength(3);
  expect(heard.at(-1)).toEqual(["0 of 1 pods gone", "web/a is tried again: the cluster cannot be reached"]);
});
