import { expect, test } from "vitest";
import { configErrorOf, testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";

type Changes = Partial<ClusterConfig>;

const server = { role: "server", address: "192.168.1.10" } as const;
const agent = { role: "agent", address: "192.168.1.20" } as const;

test.each<[string, Changes]>([
  ["networks side by side", { network: { clusterCidr: "10.0.0.0/16", serviceCidr: "10.1.0.0/16" } }],
  ["the smallest network of Services", { network: { serviceCidr: "10.43.0.0/28" } }],
  ["a node beside the networks", { network: { clusterCidr: "192.168.0.0/24" } }],
  ["the smallest network of pods", { network: { clusterCidr: "10.42.0.0/22" }, nodes: { a: server, b: agent } }],
  ["the smallest network of pods for one node", { network: { clusterCidr: "10.42.0.0/24" } }],
  [
    "a network of pods of which each node gets less",
    {
      network: { clusterCidr: "10.42.0.0/24" },
      nodes: { a: server, b: agent },
      k3s: { server: { "kube-controller-manager-arg": ["node-cidr-mask-size=26"] } },
    },
  ],
  ["the widest networks", { network: { clusterCidr: "11.0.0.0/8", serviceCidr: "12.0.0.0/8" } }],
  [
    "taints that differ in key or effect",
    {
      nodes: {
        a: { ...server, taints: ["a=b:PreferNoSchedule", "c=b:PreferNoSchedule"] },
        b: { ...agent, taints: ["a:NoSchedule", "a:NoExecute"] },
      },
    },
  ],
  ["a node without a taint", { nodes: { a: { ...server, taints: ["a:NoSchedule"] }, b: agent } }],
  ["taints that keep no pod away", { nodes: { a: { ...server, taints: ["a:PreferNoSchedule"] } } }],
  [
    "a virtual address beside the pool",
    {
      apiEndpoint: { type: "kube-vip", address: "192.168.1.239" },
      loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
    },
  ],
  ["the domain itself as API host", { apiHost: "test.example.com" }],
  ["an API host inside the domain", { apiHost: "a.b.test.example.com" }],
])("takes %s", (_, changes) => {
  expect(testCluster(changes)).toMatchObject(changes);
});

test.each<[string, Changes, string[]]>([
  [
    "the API at an address that Services get",
    {
      apiEndpoint: { type: "load-balancer", address: "192.168.1.241" },
      loadBalancer: { type: "metallb", addresses: ["192.168.1.200-192.168.1.210", "192.168.1.240/28"] },
    },
    [
      'apiEndpoint.address: lies inside loadBalancer.addresses[1] 192.168.1.240/28, got "192.168.1.241"; take it out of the pool',
    ],
  ],
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
    "a network of pods that is too small for its nodes",
    { network: { clusterCidr: "10.42.0.0/24" }, nodes: { a: server, b: agent } },
    [
      'network.clusterCidr: has no /24 for each of 2 nodes and one that replaces another, got "10.42.0.0/24"; use a shorter prefix, like /16',
    ],
  ],
  [
    "a network of pods that one node needs as a whole",
    {
      network: { clusterCidr: "10.42.0.0/22" },
      nodes: { a: server, b: agent },
      k3s: { server: { "kube-controller-manager-arg": ["node-cidr-mask-size-ipv4=22"] } },
    },
    [
      'network.clusterCidr: has no /22 for each of 2 nodes and one that replaces another, got "10.42.0.0/22"; use a shorter prefix, like /16',
    ],
  ],
  [
    "a network of pods in which no node can be replaced",
    { network: { clusterCidr: "10.42.0.0/23" }, nodes: { a: server, b: agent } },
    [
      'network.clusterCidr: has no /24 for each of 2 nodes and one that replaces another, got "10.42.0.0/23"; use a shorter prefix, like /16',
    ],
  ],
  [
    "a network of pods that is too small for any node",
    { network: { clusterCidr: "10.42.0.0/25" } },
    ['network.clusterCidr: has no /24 for each of 1 node, got "10.42.0.0/25"; use a shorter prefix, like /16'],
  ],
  [
    "nodes on which no pod can run",
    {
      nodes: {
        a: { ...server, taints: ["b:PreferNoSchedule", "a=b:NoSchedule"] },
        b: { ...agent, taints: ["c:NoExecute"] },
      },
    },
    ["nodes: have a taint each, so that no pod can run, got a a=b:NoSchedule, b c:NoExecute; leave one node without"],
  ],
  [
    "the taint of control planes on all there is",
    { nodes: { a: { ...server, taints: ["node-role.kubernetes.io/control-plane:NoSchedule"] } } },
    [
      "nodes: have a taint each, so that no pod can run, got a node-role.kubernetes.io/control-plane:NoSchedule; leave one node without",
    ],
  ],
  [
    "a taint twice, whatever its value",
    { nodes: { a: server, b: { ...agent, taints: ["a=b:NoSchedule", "a:NoExecute", "a:NoSchedule"] } } },
    [
      'nodes.b.taints[2]: has the key and effect of nodes.b.taints[0] a=b:NoSchedule, got "a:NoSchedule"; keep one of them',
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
    "several contradictions, all of them",
    {
      network: { clusterCidr: "10.43.0.0/16" },
      nodes: { a: agent },
      apiHost: "k3s.example.com",
      storage: [{ type: "nfs", server: "nas", share: "/k3s" }],
    },
    [
      'network.clusterCidr: overlaps network.serviceCidr 10.43.0.0/16, got "10.43.0.0/16"; choose networks that share no address',
      'apiHost: is outside the domain test.example.com, got "k3s.example.com"; use a subdomain, like "k3s.test.example.com"',
      'nodes: has no server, got 0 servers; give one node the role "server"',
      "storage: has no default storage class, got nfs; set default: true on one of them",
    ],
  ],
])("fails with %s", (_, changes, messages) => {
  expect(configErrorOf(() => testCluster(changes)).split("\n")).toEqual(
    messages.map((message) => `cluster "test" ${message}`),
  );
});
