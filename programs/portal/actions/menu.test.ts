import { expect, test } from "vitest";
import { isMapping, valueAt } from "../../kubernetes/answer.ts";
import { AccessReviews } from "../cluster/access-reviews.ts";
import { MemoryApi } from "../cluster/testing/memory-api.ts";
import { parseNode } from "../objects/node.ts";
import { parsePod } from "../objects/pod.ts";
import { parseService } from "../objects/service.ts";
import { parseWorkload, type Workload } from "../objects/workload.ts";
import { type MenuFacts, menuOf } from "./menu.ts";

const workload = (kind: Workload["kind"], name: string, application?: string, namespace = "web") =>
  parseWorkload(kind, {
    metadata: {
      namespace,
      name,
      annotations: { "argocd.argoproj.io/tracking-id": `${application}:apps/${kind}:${namespace}/${name}` },
    },
    spec: { selector: { matchLabels: { app: name } } },
  });
const pod = (app: string) => parsePod({ metadata: { namespace: "web", name: "a", labels: { app, tier: "front" } } });
const node = (unschedulable: boolean) => parseNode({ metadata: { name: "a" }, spec: { unschedulable } });

const parsed = <T>(...objects: (T | undefined)[]) => objects.filter((object) => object !== undefined);

interface Offer {
  /** Asked like `create pods/eviction`. @default - everything is */
  readonly allowed?: (asked: string) => boolean;
  readonly facts?: Partial<MenuFacts>;
}

/** What is offered to whoever may do what is allowed. */
async function offered(kind: string, { allowed = () => true, facts }: Offer = {}): Promise<string[]> {
  const api = new MemoryApi();
  const target = kind === "Node" ? { kind, name: "a" } : { kind, namespace: "web", name: "a" };
  api.instead = () => {
    const asked = valueAt(api.sent.at(-1)?.body, "spec", "resourceAttributes");
    if (!isMapping(asked)) return undefined;
    const { verb, resource, subresource } = asked;
    const of = subresource === undefined ? resource : `${resource}/${subresource}`;
    return Promise.resolve({ status: { allowed: allowed(`${verb} ${of}`) } });
  };
  const entries = await menuOf(
    target,
    { nodes: [], pods: [], services: [], workloads: [], ...facts },
    new AccessReviews(api),
  );
  return entries.map((entry) =>
    entry.target === target
      ? entry.title
      : `${entry.title} ${entry.target.kind} ${entry.target.namespace}/${entry.target.name}`,
  );
}

test.each([
  ["Application", ["Sync", "Refresh", "Hard refresh"]],
  ["Deployment", ["Restart", "Scale"]],
  ["StatefulSet", ["Restart", "Scale"]],
  ["DaemonSet", ["Restart"]],
  ["Node", ["Cordon", "Drain"]],
  ["Pod", ["Logs", "Shell"]],
  ["Secret", []],
])("to administrators a %s offers %j", async (kind, titles) => expect(await offered(kind)).toEqual(titles));

test.each([
  ["Application", "patch applications", []],
  ["Deployment", "patch deployments", ["Scale"]],
  ["Deployment", "patch deployments/scale", ["Restart"]],
  ["Node", "create pods/eviction", ["Cordon"]],
  ["Node", "patch nodes", []],
  ["Pod", "get pods/exec", ["Logs"]],
  ["Pod", "create pods/exec", ["Logs"]],
  ["Pod", "get pods/log", ["Shell"]],
])("%s without the right to %s", async (kind, denied, titles) => {
  expect(await offered(kind, { allowed: (asked) => asked !== denied })).toEqual(titles);
});

test.each([
  [true, ["Uncordon", "Drain"]],
  [false, ["Cordon", "Drain"]],
])("a node that is cordoned can be uncordoned: %s", async (unschedulable, titles) => {
  expect(await offered("Node", { facts: { nodes: parsed(node(unschedulable)) } })).toEqual(titles);
});

test("an Application offers what can be done with its workloads, too", async () => {
  const workloads = parsed(
    workload("Deployment", "b", "a"),
    workload("StatefulSet", "b", "web_a"),
    workload("DaemonSet", "c", "a", "elsewhere"),
    workload("Deployment", "d", "other"),
    workload("Deployment", "e", "other_a"),
    parseWorkload("Deployment", { metadata: { namespace: "web", name: "f" } }),
  );
  const allowed = (asked: string) => asked !== "patch statefulsets";
  expect(await offered("Application", { allowed, facts: { workloads } })).toEqual([
    "Sync",
    "Refresh",
    "Hard refresh",
    "Restart Deployment web/b",
    "Scale Deployment web/b",
    "Scale StatefulSet web/b",
    "Restart DaemonSet elsewhere/c",
  ]);
});

test("a Service offers what can be done with the workloads of its pods", async () => {
  const services = parsed(
    parseService({ metadata: { namespace: "web", name: "a" }, spec: { selector: { tier: "front" } } }),
  );
  const workloads = parsed(workload("Deployment", "b"), workload("Deployment", "c"));
  const titles = ["Restart Deployment web/b", "Scale Deployment web/b"];
  expect(await offered("Service", { facts: { services, pods: parsed(pod("b")), workloads } })).toEqual(titles);
  expect(await offered("Service", { facts: { pods: parsed(pod("b")), workloads } })).toEqual([]);
});

test("a pod offers what can be done with the workload that selects it", async () => {
  const workloads = parsed(
    workload("StatefulSet", "b"),
    workload("Deployment", "c"),
    workload("StatefulSet", "b", undefined, "elsewhere"),
    parseWorkload("Deployment", { metadata: { namespace: "web", name: "selects nothing" } }),
  );
  expect(await offered("Pod", { facts: { pods: parsed(pod("b")), workloads } })).toEqual([
    "Logs",
    "Shell",
    "Restart StatefulSet web/b",
    "Scale StatefulSet web/b",
  ]);
});
