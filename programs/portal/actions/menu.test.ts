import { expect, test } from "vitest";
import { isMapping, valueAt } from "../../kubernetes/answer.ts";
import { AccessReviews } from "../cluster/access-reviews.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { menuOf } from "./menu.ts";

type Allowed = (asked: string) => boolean;

/** The ids of what is offered to whoever may do what `allowed` says, asked like `create pods/eviction`. */
async function offered(kind: string, allowed: Allowed = () => true, live: unknown = {}): Promise<string[]> {
  const api = new MemoryApi();
  const target = kind === "Node" ? { kind, name: "a" } : { kind, namespace: "web", name: "a" };
  api.instead = (path) => {
    if (path.endsWith("/a")) return live instanceof Error ? Promise.reject(live) : Promise.resolve(live);
    if (path.endsWith("/replicasets/b")) return Promise.resolve(ownedBy("Deployment", "c"));
    const asked = valueAt(api.sent.at(-1)?.body, "spec", "resourceAttributes");
    if (!isMapping(asked)) return undefined;
    const { verb, resource, subresource } = asked;
    const of = subresource === undefined ? resource : `${resource}/${subresource}`;
    return Promise.resolve({ status: { allowed: allowed(`${verb} ${of}`) } });
  };
  return (await menuOf(target, api, new AccessReviews(api))).map(({ id }) => id);
}

test.each([
  ["Application", ["sync", "refresh", "hard-refresh"]],
  ["Deployment", ["restart", "scale"]],
  ["StatefulSet", ["restart", "scale"]],
  ["DaemonSet", ["restart"]],
  ["Node", ["cordon", "drain"]],
  ["Pod", ["logs", "shell"]],
  ["Secret", []],
])("to administrators a %s offers %j", async (kind, ids) => expect(await offered(kind)).toEqual(ids));

test.each([
  ["Application", "patch applications", []],
  ["Deployment", "patch deployments", ["scale"]],
  ["Deployment", "patch deployments/scale", ["restart"]],
  ["Node", "create pods/eviction", ["cordon"]],
  ["Node", "patch nodes", []],
  ["Pod", "get pods/exec", ["logs"]],
  ["Pod", "create pods/exec", ["logs"]],
  ["Pod", "get pods/log", ["shell"]],
])("%s without the right to %s", async (kind, denied, ids) => {
  expect(await offered(kind, (asked) => asked !== denied)).toEqual(ids);
});

test("a node that is cordoned can be uncordoned", async () => {
  expect(await offered("Node", () => true, { spec: { unschedulable: true } })).toEqual(["uncordon", "drain"]);
});

test("a node that cannot be seen can be both", async () => {
  expect(await offered("Node", () => true, new Error("refused"))).toEqual(["cordon", "uncordon", "drain"]);
});

test("an Application offers what can be done with its workloads, too", async () => {
  const resource = (kind: string, name: string) => ({ group: "apps", kind, namespace: "web", name });
  const many = Array.from({ length: 20 }, (_, index) => resource("DaemonSet", `c-${index}`));
  const live = {
    metadata: { namespace: "web", name: "a" },
    status: { resources: [resource("Deployment", "b"), resource("StatefulSet", "b"), ...many] },
  };
  expect(await offered("Application", (asked) => asked !== "patch statefulsets", live)).toEqual([
    "sync",
    "refresh",
    "hard-refresh",
    "restart Deployment web/b",
    "scale Deployment web/b",
    "scale StatefulSet web/b",
    ...[0, 1, 2, 3, 4, 5].map((index) => `restart DaemonSet web/c-${index}`),
  ]);
});

const ownedBy = (kind: string, name: string, apiVersion = "apps/v1") => ({
  metadata: { ownerReferences: [{ kind: "Other" }, { apiVersion, kind, name, controller: true }] },
});

test.each([
  [
    "a StatefulSet",
    ownedBy("StatefulSet", "b"),
    ["logs", "shell", "restart StatefulSet web/b", "scale StatefulSet web/b"],
  ],
  [
    "a ReplicaSet of a Deployment",
    ownedBy("ReplicaSet", "b"),
    ["logs", "shell", "restart Deployment web/c", "scale Deployment web/c"],
  ],
  ["a Job", ownedBy("Job", "b", "batch/v1"), ["logs", "shell"]],
  ["somebody else's StatefulSet", ownedBy("StatefulSet", "b", "example.com/v1"), ["logs", "shell"]],
  ["nobody", {}, ["logs", "shell"]],
])("a pod of %s offers what can be done with that", async (_, live, ids) => {
  expect(await offered("Pod", () => true, live)).toEqual(ids);
});
