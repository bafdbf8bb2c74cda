import { expect, test } from "vitest";
import { nodeStatuses } from "./node-status.ts";

const node = (name: string, conditions: readonly string[], labels: object = {}) => ({
  metadata: { name, labels },
  status: { conditions: conditions.map((each) => ({ type: each.split("=")[0], status: each.split("=")[1] })) },
});
const etcd = { "node-role.kubernetes.io/etcd": "true" };

test("tells who is ready, and who votes in etcd", () => {
  const items = [
    node("one", ["Ready=True", "EtcdIsVoter=True"], etcd),
    node("two", ["Ready=True", "EtcdIsVoter=False"], etcd),
    node("three", ["Ready=Unknown"]),
    { metadata: { name: "new" } },
  ];
  expect(nodeStatuses(JSON.stringify({ kind: "NodeList", items }))).toEqual([
    { name: "one", ready: true, lacksOnlyNetwork: false, etcdVoter: true },
    { name: "two", ready: true, lacksOnlyNetwork: false, etcdVoter: false },
    { name: "three", ready: false, lacksOnlyNetwork: false, etcdVoter: null },
    { name: "new", ready: false, lacksOnlyNetwork: false, etcdVoter: null },
  ]);
});

test("tells who waits only for a network of pods", () => {
  const message =
    "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized";
  const lacks = (text: string, status = "False") => {
    const items = [{ metadata: { name: "one" }, status: { conditions: [{ type: "Ready", status, message: text }] } }];
    return nodeStatuses(JSON.stringify({ items }))?.map(({ lacksOnlyNetwork }) => lacksOnlyNetwork);
  };
  expect(lacks(message)).toEqual([true]);
  expect(lacks(`[container runtime is down, ${message}]`)).toEqual([false]);
  expect(lacks(message, "Unknown")).toEqual([false]);
});

test.each(["", "error: no server", "[]", '{"items": {}}'])("%j is no list of nodes", (answer) => {
  expect(nodeStatuses(answer)).toBeUndefined();
});
