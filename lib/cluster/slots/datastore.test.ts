import { expect, test } from "vitest";
import { isEtcdServer } from "../../k3s/etcd-server.ts";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { nodeConfigs } from "../node-config.ts";
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
  ["two servers with an external datastore", { nodes: testServers(2), datastore: { type: "external" } }, []],
  [
    "files to reach an external datastore with",
    {
      nodes: { a: server },
      datastore: { type: "external", caFile: "/etc/ssl/ca.pem", certFile: "/etc/ssl/a.pem", keyFile: "/etc/ssl/a.key" },
    },
    [],
  ],
])("takes %s", (_, changes, etcdMetrics) => {
  expect(testCluster(changes)).toMatchObject({ ...changes, etcdMetrics });
});

test("servers find each other in an external datastore, and agents join by the API", () => {
  const nodes = { ...testServers(2), agent };
  const files = { caFile: "/etc/ssl/ca.pem", certFile: "/etc/ssl/a.pem", keyFile: "/etc/ssl/a.key" };
  const [first, second, third] = nodeConfigs(testCluster({ nodes, datastore: { type: "external", ...files } }));
  const ofServers = {
    "datastore-cafile": "/etc/ssl/ca.pem",
    "datastore-certfile": "/etc/ssl/a.pem",
    "datastore-keyfile": "/etc/ssl/a.key",
  };
  for (const server of [first, second]) {
    expect(server?.config).toMatchObject(ofServers);
    expect(Object.keys(server?.config ?? {})).not.toContain("server");
    expect(isEtcdServer(server?.config)).toBe(false);
  }
  expect(third?.config).toMatchObject({ server: "https://192.168.1.10:6443" });
});

test.each<[string, object, string]>([
  [
    "a certificate without its key",
    { datastore: { type: "external", certFile: "/etc/ssl/a.pem" } },
    "datastore.certFile: does nothing without keyFile; set keyFile as well",
  ],
  [
    "a file beside somebody",
    { datastore: { type: "external", caFile: "ca.pem" } },
    'datastore.caFile: is not an absolute path, got "ca.pem"; begin it with "/"',
  ],
  [
    "the endpoint, which is a secret",
    { datastore: { type: "external", endpoint: "postgres://k3s:secret@db/k3s" } },
    "datastore.endpoint: is a secret, which does not belong in Git; write it to /etc/default/k3s on each server, as K3S_DATASTORE_ENDPOINT",
  ],
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
