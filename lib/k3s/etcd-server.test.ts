import { expect, test } from "vitest";
import { isAgent, isEtcdServer, majorityOf } from "./etcd-server.ts";

test.each([
  [{ "cluster-init": true }, true],
  [{ server: "https://10.0.0.1:6443", "cluster-cidr": "10.42.0.0/16" }, true],
  [{ server: "https://10.0.0.1:6443", "etcd-expose-metrics": true }, true],
  [{ server: "https://10.0.0.1:6443", "node-ip": "10.0.0.2" }, false],
  [{ server: "https://10.0.0.1:6443", "cluster-cidr": "10.42.0.0/16", "datastore-endpoint": "mysql://x" }, false],
  [{ "cluster-cidr": "10.42.0.0/16" }, false],
  [{}, false],
  [null, false],
])("the configuration %j is of a member of etcd: %s", (config, is) => {
  expect(isEtcdServer(config)).toBe(is);
});

test.each([
  [{ server: "https://10.0.0.1:6443", "node-ip": "10.0.0.2" }, true],
  [{ server: "https://10.0.0.1:6443", "cluster-cidr": "10.42.0.0/16" }, false],
  [{ server: "https://10.0.0.1:6443", "etcd-expose-metrics": true }, false],
  [{ "cluster-init": true }, false],
  [{}, false],
])("the configuration %j is of an agent: %s", (config, is) => {
  expect(isAgent(config)).toBe(is);
});

test("a majority is more than half", () => {
  expect([1, 2, 3, 4, 5].map(majorityOf)).toEqual([1, 2, 2, 3, 3]);
});
