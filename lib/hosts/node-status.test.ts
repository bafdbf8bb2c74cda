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
    { name: "one", ready: true, etcdVoter: true },
    { name: "two", ready: true, etcdVoter: false },
    { name: "three", ready: false, etcdVoter: null },
    { name: "new", ready: false, etcdVoter: null },
  ]);
});

test.each(["", "error: no server", "[]", '{"items": {}}'])("%j is no list of nodes", (answer) => {
  expect(nodeStatuses(answer)).toBeUndefined();
});
