import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf, testServers } from "../testing.ts";

const server = { role: "server", address: "192.168.1.10" } as const;
const agent = { role: "agent", address: "192.168.1.20" } as const;

test.each<[string, Pick<ClusterConfig, "datastore" | "nodes">, string[]]>([
  ["agents with sqlite", { nodes: { a: server, b: agent } }, []],
  ["one server with etcd", { nodes: { a: server, b: agent }, datastore: { type: "etcd" } }, ["192.168.1.10:2381"]],
  [
    "three servers with etcd",
    { nodes: testServers(3), datastore: { type: "etcd" } },
    ["192.168.1.10:2381", "192.168.1.11:2381", "192.168.1.12:2381"],
  ],
  [
    "five servers with etcd",
    { nodes: testServers(5), datastore: { type: "etcd" } },
    [10, 11, 12, 13, 14].map((host) => `192.168.1.${host}:2381`),
  ],
])("takes %s", (_, changes, etcdMetrics) => {
  expect(testCluster(changes)).toMatchObject({ ...changes, etcdMetrics });
});

test.each<[string, object, string]>([
  [
    "two servers with sqlite",
    { nodes: testServers(2) },
    'nodes: datastore sqlite runs on exactly one server, got 2 (s0, s1); use datastore { type: "etcd" } with three or five servers',
  ],
  [
    "two servers with etcd",
    { nodes: testServers(2), datastore: { type: "etcd" } },
    "nodes: datastore etcd needs an odd number of servers, got 2 (s0, s1); use one, three or five servers: an even number survives no more failures than one server less",
  ],
  [
    "no server, with etcd",
    { nodes: { a: agent }, datastore: { type: "etcd" } },
    'nodes: has no server, got 0 servers; give one node the role "server"',
  ],
])("fails with %s", (_, changes, message) => {
  expect(refusalsOf(changes)).toEqual([message]);
});
