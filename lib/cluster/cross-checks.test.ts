import { expect, test } from "vitest";
import { configErrorOf, testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";

type Changes = Partial<ClusterConfig>;

function servers(count: number): Changes["nodes"] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, { role: "server", address: `192.168.1.${index + 10}` }]),
  );
}

const server = { role: "server", address: "192.168.1.10" } as const;
const agent = { role: "agent", address: "192.168.1.20" } as const;
const nfs = { type: "nfs", server: "nas", share: "/k3s" } as const;

test.each<[string, Changes]>([
  ["networks side by side", { network: { clusterCidr: "10.0.0.0/16", serviceCidr: "10.1.0.0/16" } }],
  ["the smallest network of Services", { network: { serviceCidr: "10.43.0.0/28" } }],
  ["a node beside the networks", { network: { clusterCidr: "192.168.0.0/24" } }],
  ["the domain itself as API host", { apiHost: "test.example.com" }],
  ["an API host inside the domain", { apiHost: "a.b.test.example.com" }],
  ["agents with sqlite", { nodes: { a: server, b: agent } }],
  ["one server with etcd", { nodes: servers(1), datastore: { type: "etcd" } }],
  ["three servers with etcd", { nodes: servers(3), datastore: { type: "etcd" } }],
  ["five servers with etcd", { nodes: servers(5), datastore: { type: "etcd" } }],
  ["another storage class that is not the default", { storage: [{ type: "local-path" }, nfs] }],
  ["another storage class alone", { storage: [{ ...nfs, default: true }] }],
])("takes %s", (_, changes) => {
  expect(testCluster(changes)).toMatchObject(changes);
});

test.each<[string, Changes, string[]]>([
  [
    "networks that overlap",
    { network: { clusterCidr: "10.32.0.0/11" } },
    [
      'network.clusterCidr: overlaps network.serviceCidr 10.43.0.0/16, got "10.32.0.0/11"; choose networks that share no address',
    ],
  ],
  [
    "a network of Services without room for DNS",
    { network: { serviceCidr: "10.43.0.0/29" } },
    [
      'network.serviceCidr: is too small for the cluster\'s DNS address, got "10.43.0.0/29"; use a prefix of 28 or less',
    ],
  ],
  [
    "a node inside a network",
    { network: { clusterCidr: "192.168.1.0/24" } },
    [
      'nodes.server-1.address: lies inside network.clusterCidr 192.168.1.0/24, got "192.168.1.10"; choose a network that the LAN does not use',
    ],
  ],
  [
    "a node inside the other network",
    { network: { serviceCidr: "192.168.1.0/24" } },
    [
      'nodes.server-1.address: lies inside network.serviceCidr 192.168.1.0/24, got "192.168.1.10"; choose a network that the LAN does not use',
    ],
  ],
  [
    "an API host outside the domain",
    { apiHost: "k3s.example.com" },
    [
      'apiHost: is outside the domain test.example.com, got "k3s.example.com"; use a subdomain, like "k3s.test.example.com"',
    ],
  ],
  [
    "an API host whose end only looks like the domain",
    { apiHost: "latest.example.com" },
    [
      'apiHost: is outside the domain test.example.com, got "latest.example.com"; use a subdomain, like "k3s.test.example.com"',
    ],
  ],
  [
    "two nodes with one address",
    { nodes: { a: server, b: { ...agent, address: server.address } } },
    ['nodes.b.address: is also the address of nodes.a, got "192.168.1.10"; give each node an address of its own'],
  ],
  ["no server", { nodes: { a: agent } }, ['nodes: has no server, got 0 servers; give one node the role "server"']],
  [
    "two servers with sqlite",
    { nodes: servers(2) },
    [
      'nodes: datastore sqlite runs on exactly one server, got 2 (s0, s1); use datastore { type: "etcd" } with three or five servers',
    ],
  ],
  [
    "two servers with etcd",
    { nodes: servers(2), datastore: { type: "etcd" } },
    [
      "nodes: datastore etcd needs an odd number of servers, got 2 (s0, s1); use one, three or five servers: an even number survives no more failures than one server less",
    ],
  ],
  [
    "a storage class twice",
    { storage: [{ type: "local-path" }, { type: "local-path" }] },
    ["storage: names local-path 2 times; keep one of them"],
  ],
  [
    "two default storage classes",
    { storage: [{ ...nfs, default: true }, { type: "local-path" }] },
    [
      "storage: has two default storage classes, got nfs and local-path; local-path is always a default class: remove it, or let the other one not be the default",
    ],
  ],
  [
    "no default storage class",
    { storage: [nfs] },
    ["storage: has no default storage class, got nfs; set default: true on one of them"],
  ],
  [
    "several contradictions, all of them",
    { network: { clusterCidr: "10.43.0.0/16" }, nodes: { a: agent }, apiHost: "k3s.example.com" },
    [
      'network.clusterCidr: overlaps network.serviceCidr 10.43.0.0/16, got "10.43.0.0/16"; choose networks that share no address',
      'apiHost: is outside the domain test.example.com, got "k3s.example.com"; use a subdomain, like "k3s.test.example.com"',
      'nodes: has no server, got 0 servers; give one node the role "server"',
    ],
  ],
])("fails with %s", (_, changes, messages) => {
  expect(configErrorOf(() => testCluster(changes)).split("\n")).toEqual(
    messages.map((message) => `cluster "test" ${message}`),
  );
});
