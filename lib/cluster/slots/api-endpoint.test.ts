import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf, testServers } from "../testing.ts";

type Changes = Partial<ClusterConfig>;

const three: Changes = { nodes: testServers(3), datastore: { type: "etcd" } };

const ofBothFamilies: Changes = {
  network: { ipv6: {} },
  nodes: {
    "server-1": { role: "server", address: "192.168.1.10", ipv6: "5a1:2:3:4::1" },
    "agent-1": { role: "agent", address: "192.168.1.20", ipv6: "5a1:2:3:5::1" },
  },
};

test("nodes join by the IPv6 address, and its certificate has it", () => {
  const cluster = testCluster({ ...ofBothFamilies, apiEndpoint: { type: "direct", family: "ipv6" } });
  const [server, agent] = nodeConfigs(cluster).map(({ config }) => config);
  expect(server).toMatchObject({ "tls-san": ["192.168.1.10", "5a1:2:3:4::1"] });
  expect(agent).toMatchObject({ server: "https://[5a1:2:3:4::1]:6443" });
});

test.each<[string, Changes, { apiAddress: string; apiNames: string[] }]>([
  ["the first server", {}, { apiAddress: "192.168.1.10", apiNames: [] }],
  ["the first of three servers", three, { apiAddress: "192.168.1.10", apiNames: [] }],
  [
    "the first server by IPv6",
    { ...ofBothFamilies, apiEndpoint: { type: "direct", family: "ipv6" } },
    { apiAddress: "5a1:2:3:4::1", apiNames: [] },
  ],
  [
    "the first server by IPv4",
    { ...ofBothFamilies, apiEndpoint: { type: "direct", family: "ipv4" } },
    { apiAddress: "192.168.1.10", apiNames: [] },
  ],
  [
    "a name for the first server",
    { apiHost: "k3s.test.example.com" },
    { apiAddress: "k3s.test.example.com", apiNames: ["k3s.test.example.com"] },
  ],
  [
    "a virtual address",
    { ...three, apiEndpoint: { type: "kube-vip", address: "192.168.1.9", interface: "eth0.100" } },
    { apiAddress: "192.168.1.9", apiNames: ["192.168.1.9"] },
  ],
  [
    "a virtual address of one server, to which others may come",
    { apiEndpoint: { type: "kube-vip", address: "192.168.1.9" } },
    { apiAddress: "192.168.1.9", apiNames: ["192.168.1.9"] },
  ],
  [
    "a name for a virtual address",
    { apiHost: "k3s.test.example.com", apiEndpoint: { type: "kube-vip", address: "192.168.1.9" } },
    { apiAddress: "k3s.test.example.com", apiNames: ["k3s.test.example.com", "192.168.1.9"] },
  ],
  [
    "a load balancer",
    { ...three, apiEndpoint: { type: "load-balancer", address: "lb.example.com" } },
    { apiAddress: "lb.example.com", apiNames: ["lb.example.com"] },
  ],
  [
    "a load balancer that is said twice",
    { apiHost: "k3s.test.example.com", apiEndpoint: { type: "load-balancer", address: "k3s.test.example.com" } },
    { apiAddress: "k3s.test.example.com", apiNames: ["k3s.test.example.com"] },
  ],
])("the API is reached at %s", (_, changes, derived) => {
  expect(testCluster(changes)).toMatchObject({ ...changes, ...derived });
});

const ofLan = 'write one of the servers\' LAN that nobody else has or gives away, like "192.168.1.9"';
const ofInterface = 'write it as "ip link" shows it, like "eth0"';

test.each<[string, object, string]>([
  [
    "an IPv6 address that the first server does not have",
    { apiEndpoint: { type: "direct", family: "ipv6" } },
    'apiEndpoint.family: needs nodes.server-1.ipv6, by which nodes reach the first server, got "ipv6"; set it, and network.ipv6',
  ],
  [
    "an unknown family",
    { apiEndpoint: { type: "direct", family: "ipv5" } },
    'apiEndpoint.family: is not valid, got "ipv5"; use one of "ipv4", "ipv6"',
  ],
  [
    "no address",
    { apiEndpoint: { type: "kube-vip" } },
    "apiEndpoint.address: is missing; write a value of type string",
  ],
  [
    "an address that no machine can have",
    { apiEndpoint: { type: "kube-vip", address: "127.0.0.1" } },
    `apiEndpoint.address: is not an IPv4 address that a server can have, got "127.0.0.1"; ${ofLan}`,
  ],
  [
    "the name of a virtual address",
    { apiEndpoint: { type: "kube-vip", address: "k3s.example.com" } },
    `apiEndpoint.address: is not an IPv4 address that a server can have, got "k3s.example.com"; ${ofLan}`,
  ],
  [
    "an interface with a longer name than Linux has",
    { apiEndpoint: { type: "kube-vip", address: "192.168.1.9", interface: "enp0s31f6.100abc" } },
    `apiEndpoint.interface: is not the name of a network interface, got "enp0s31f6.100abc"; ${ofInterface}`,
  ],
  [
    "the address of a server as virtual address",
    { apiEndpoint: { type: "kube-vip", address: "192.168.1.10" } },
    'apiEndpoint.address: is the address of nodes.server-1, got "192.168.1.10"; choose an address of the LAN that nobody else has or gives away',
  ],
  [
    "a server as load balancer",
    { apiEndpoint: { type: "load-balancer", address: "192.168.1.10" } },
    'apiEndpoint.address: is the address of nodes.server-1, got "192.168.1.10"; write the load balancer\'s own address, or leave apiEndpoint out',
  ],
  [
    "an address of pods",
    { apiEndpoint: { type: "kube-vip", address: "10.42.0.9" } },
    'apiEndpoint.address: lies inside network.clusterCidr 10.42.0.0/16, got "10.42.0.9"; choose an address of the LAN',
  ],
  [
    "an address of Services",
    { apiEndpoint: { type: "load-balancer", address: "10.43.0.9" } },
    'apiEndpoint.address: lies inside network.serviceCidr 10.43.0.0/16, got "10.43.0.9"; choose an address of the LAN',
  ],
  [
    "a port",
    { apiEndpoint: { type: "load-balancer", address: "lb.example.com:6443" } },
    'apiEndpoint.address: is not a host, got "lb.example.com:6443"; did you mean "lb.example.com"?',
  ],
])("fails with %s", (_, changes, message) => {
  expect(refusalsOf(changes)).toEqual([message]);
});
