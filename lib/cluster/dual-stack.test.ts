import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { nodeConfigs } from "./node-config.ts";
import { refusalsOf } from "./testing.ts";

const server = { role: "server", address: "192.168.1.10", ipv6: "fd00:1::10" } as const;
const agent = { role: "agent", address: "192.168.1.20", ipv6: "fd00:1::20" } as const;

test("nodes have an address of both families, and servers networks of both", () => {
  const [first, second] = nodeConfigs(testCluster({ nodes: { server, agent }, network: { ipv6: {} } }));
  expect(first?.config).toMatchObject({
    "node-ip": ["192.168.1.10", "fd00:1::10"],
    "cluster-cidr": ["10.42.0.0/16", "fd00:42::/56"],
    "service-cidr": ["10.43.0.0/16", "fd00:43::/112"],
    "cluster-dns": ["10.43.0.10", "fd00:43::a"],
    "flannel-ipv6-masq": true,
    "tls-san": ["192.168.1.10", "fd00:1::10"],
  });
  expect(second?.config).toMatchObject({ "node-ip": ["192.168.1.20", "fd00:1::20"] });
});

test("pods whose addresses others know leave the cluster with them", () => {
  const network = { ipv6: { clusterCidr: "2001:db8:42::/56" } };
  const [first] = nodeConfigs(testCluster({ nodes: { server }, network }));
  expect(first?.config["flannel-ipv6-masq"]).toBeUndefined();
});

test.each<[string, Partial<ClusterConfig>]>([
  ["networks of one node", { nodes: { server }, network: { ipv6: { clusterCidr: "fd00:42::/64" } } }],
  [
    "nodes that get less",
    {
      nodes: { server, agent },
      network: { ipv6: { clusterCidr: "fd00:42::/64" } },
      k3s: { server: { "kube-controller-manager-arg": ["node-cidr-mask-size-ipv6=72"] } },
    },
  ],
])("takes %s", (_, changes) => {
  expect(testCluster(changes)).toMatchObject(changes);
});

const example = 'write an address and a prefix, like "fd00:42::/56"';

test.each<[string, object, string[]]>([
  [
    "a node of one family",
    { nodes: { server, agent: { ...agent, ipv6: undefined } }, network: { ipv6: {} } },
    ["nodes.agent.ipv6: is missing, and network.ipv6 is there; give every node an address of both families"],
  ],
  [
    "an address without networks",
    { nodes: { server } },
    ["nodes.server.ipv6: does nothing without network.ipv6; set it as well: {} will do"],
  ],
  [
    "one address of two nodes",
    { nodes: { server, agent: { ...agent, ipv6: "fd00:1:0::10" } }, network: { ipv6: {} } },
    ['nodes.agent.ipv6: is also the address of nodes.server, got "fd00:1:0::10"; give each node an address of its own'],
  ],
  [
    "a node among pods",
    { nodes: { server: { ...server, ipv6: "fd00:42::10" } }, network: { ipv6: {} } },
    [
      'nodes.server.ipv6: lies inside network.ipv6.clusterCidr fd00:42::/56, got "fd00:42::10"; choose a network that the LAN does not use',
    ],
  ],
  [
    "a link-local address",
    { nodes: { server: { ...server, ipv6: "fe80::10" } }, network: { ipv6: {} } },
    [
      'nodes.server.ipv6: is not an IPv6 address that others reach a node by, got "fe80::10"; write one that is no link-local one, like "fd00:1::10"',
    ],
  ],
  [
    "networks that overlap",
    { nodes: { server }, network: { ipv6: { serviceCidr: "fd00:42::/112" } } },
    [
      'network.ipv6.clusterCidr: overlaps network.ipv6.serviceCidr fd00:42::/112, got "fd00:42::/56"; choose networks that share no address',
    ],
  ],
  [
    "a network of another family",
    { nodes: { server }, network: { ipv6: { clusterCidr: "10.44.0.0/16" } } },
    [`network.ipv6.clusterCidr: is not an IPv6 network in its shortest form, got "10.44.0.0/16"; ${example}`],
  ],
  [
    "host bits",
    { nodes: { server }, network: { ipv6: { clusterCidr: "fd00:42::1/56" } } },
    [
      'network.ipv6.clusterCidr: is not an IPv6 network in its shortest form, got "fd00:42::1/56"; did you mean "fd00:42::/56"?',
    ],
  ],
  [
    "more Services than the API server keeps",
    { nodes: { server }, network: { ipv6: { serviceCidr: "fd00:43::/64" } } },
    ['network.ipv6.serviceCidr: has a size that Services cannot have, got "fd00:43::/64"; use a prefix of 108 to 124'],
  ],
  [
    "too many networks for nodes",
    { nodes: { server }, network: { ipv6: { clusterCidr: "fd00:40::/32" } } },
    ['network.ipv6.clusterCidr: is too large for a /64 of each node, got "fd00:40::/32"; use a prefix of 48 or more'],
  ],
  [
    "too few networks for nodes",
    { nodes: { server, agent }, network: { ipv6: { clusterCidr: "fd00:42::/63" } } },
    [
      'network.ipv6.clusterCidr: has no /64 for each of 2 nodes and one that replaces another, got "fd00:42::/63"; use a shorter prefix, like /56',
    ],
  ],
  [
    "the size of networks of one family",
    {
      nodes: { server },
      network: { ipv6: {} },
      k3s: { server: { "kube-controller-manager-arg": ["node-cidr-mask-size=26"] } },
    },
    [
      'k3s.server.kube-controller-manager-arg[0]: is for clusters of one family, got "node-cidr-mask-size=26"; use node-cidr-mask-size-ipv4',
    ],
  ],
])("fails with %s", (_, changes, messages) => {
  expect(refusalsOf(changes)).toEqual(messages);
});
