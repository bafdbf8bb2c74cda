import { expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import { testCluster } from "../testing.ts";
import { acrossClusters } from "./across-clusters.ts";
import type { ClusterConfig } from "./cluster.ts";

type Changes = Partial<ClusterConfig>;

/** What is wrong between two clusters whose nodes, if nothing else is said, differ in name and address. */
function problemsOf(home: Changes, studio: Changes): string[] {
  const clusters = [
    testCluster({ name: "home", nodes: { "home-1": { role: "server", address: "192.168.1.10" } }, ...home }),
    testCluster({ name: "studio", nodes: { "studio-1": { role: "server", address: "192.168.1.20" } }, ...studio }),
  ];
  return acrossClusters(clusters).map(formatProblem);
}

const server = (address: string, region?: string) =>
  ({
    role: "server",
    address,
    ...(region !== undefined && { labels: { "topology.kubernetes.io/region": region } }),
  }) as const;
const onMac = (address: string, mac: string) =>
  ({
    ...server(address),
    ssh: { user: "k3s", sudo: true },
    resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
    host: { type: "macos", address: mac, user: "k3s", cpu: 12, memory: "32Gi" },
  }) as const;
const agent = (address: string, region?: string) => ({ ...server(address, region), role: "agent" }) as const;
const metallb = (...addresses: string[]) => ({ loadBalancer: { type: "metallb", addresses } }) as const;

const orApart =
  "or, if their networks are apart, label all nodes of both clusters with their topology.kubernetes.io/region";

test.each<[string, Changes, Changes]>([
  ["clusters with machines of their own", {}, {}],
  ["the same networks of pods and Services", { network: {} }, { network: {} }],
  [
    "one domain, for the time in which one cluster replaces the other",
    { domain: "a.example.com" },
    { domain: "a.example.com" },
  ],
  ["pools side by side", metallb("192.168.1.240-192.168.1.244"), metallb("192.168.1.245-192.168.1.249")],
  ["a pool that a cluster once had", metallb("192.168.1.240/28"), { loadBalancer: { type: "servicelb" } }],
  [
    "overlays with one name, which are a mistake of its own",
    {},
    { name: "home", nodes: { "home-1": server("192.168.1.10") } },
  ],
  ["API hosts of their own", { apiHost: "a.test.example.com" }, { apiHost: "b.test.example.com" }],
  [
    "the same names, addresses and pools in regions of their own",
    {
      nodes: { "server-1": server("192.168.1.10", "north"), a: agent("192.168.1.11", "east") },
      ...metallb("192.168.1.240/28"),
    },
    { nodes: { "server-1": server("192.168.1.10", "south") }, ...metallb("192.168.1.240/28") },
  ],
])("takes %s", (_, home, studio) => {
  expect(problemsOf(home, studio)).toEqual([]);
});

test.each<[string, Changes, Changes, string[]]>([
  [
    "one machine in two clusters",
    {},
    { nodes: { "home-1": server("192.168.1.10") } },
    [
      `cluster "studio" nodes.home-1: is also the host name of a node of cluster "home", got "home-1"; give each machine a name of its own, ${orApart}`,
      `cluster "studio" nodes.home-1.address: overlaps nodes.home-1.address 192.168.1.10 of cluster "home", got "192.168.1.10"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "one address of two nodes",
    {},
    { nodes: { "studio-1": server("192.168.1.10") } },
    [
      `cluster "studio" nodes.studio-1.address: overlaps nodes.home-1.address 192.168.1.10 of cluster "home", got "192.168.1.10"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "one address in a region and somewhere",
    { nodes: { "home-1": server("192.168.1.10", "north") } },
    { nodes: { "studio-1": server("192.168.1.10") } },
    [
      `cluster "studio" nodes.studio-1.address: overlaps nodes.home-1.address 192.168.1.10 of cluster "home", got "192.168.1.10"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "one address in a region that both are in",
    { nodes: { "home-1": server("192.168.1.10", "north"), "home-2": agent("192.168.1.11", "south") } },
    { nodes: { "studio-1": server("192.168.1.11", "north") } },
    [
      `cluster "studio" nodes.studio-1.address: overlaps nodes.home-2.address 192.168.1.11 of cluster "home", got "192.168.1.11"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "a pool over a node",
    {},
    metallb("192.168.1.0/28"),
    [
      `cluster "studio" loadBalancer.addresses[0]: overlaps nodes.home-1.address 192.168.1.10 of cluster "home", got "192.168.1.0/28"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "a node in a pool",
    metallb("192.168.1.16/28"),
    {},
    [
      `cluster "studio" nodes.studio-1.address: overlaps loadBalancer.addresses[0] 192.168.1.16/28 of cluster "home", got "192.168.1.20"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "pools that share an address",
    metallb("192.168.1.240-192.168.1.245"),
    metallb("192.168.2.0/28", "192.168.1.245-192.168.1.249"),
    [
      `cluster "studio" loadBalancer.addresses[1]: overlaps loadBalancer.addresses[0] 192.168.1.240-192.168.1.245 of cluster "home", got "192.168.1.245-192.168.1.249"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "a virtual address in a pool",
    metallb("192.168.1.240/28"),
    { apiEndpoint: { type: "kube-vip", address: "192.168.1.241" } },
    [
      `cluster "studio" apiEndpoint.address: overlaps loadBalancer.addresses[0] 192.168.1.240/28 of cluster "home", got "192.168.1.241"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "one IPv6 address of two nodes, however it is written",
    { nodes: { "home-1": { ...server("192.168.1.10"), ipv6: "fd00:1::10" } }, network: { ipv6: {} } },
    { nodes: { "studio-1": { ...server("192.168.1.20"), ipv6: "fd00:1:0::10" } }, network: { ipv6: {} } },
    [
      `cluster "studio" nodes.studio-1.ipv6: is also that of nodes.home-1 of cluster "home", got "fd00:1:0::10"; give each machine an address of its own, ${orApart}`,
    ],
  ],
  [
    "one load balancer, which has one port for the API",
    { apiHost: "lb.test.example.com" },
    { apiEndpoint: { type: "load-balancer", address: "lb.test.example.com" } },
    [
      'cluster "studio" apiEndpoint.address: is also that of cluster "home", got "lb.test.example.com"; give each cluster a name of its own',
    ],
  ],
  [
    "one Mac, by its name",
    { nodes: { "home-1": onMac("192.168.1.10", "mac-1") } },
    { nodes: { "studio-1": onMac("192.168.1.20", "mac-1") } },
    [
      `cluster "studio" nodes.studio-1.host.address: is also the Mac of nodes.home-1 of cluster "home", got "mac-1"; put one node on each Mac, ${orApart}`,
    ],
  ],
  [
    "one Mac, by its address, which is no node's either",
    { nodes: { "home-1": onMac("192.168.1.10", "192.168.1.30") } },
    { nodes: { "studio-1": onMac("192.168.1.20", "192.168.1.30"), "studio-2": agent("192.168.1.31") } },
    [
      `cluster "studio" nodes.studio-1.host.address: overlaps nodes.home-1.host.address 192.168.1.30 of cluster "home", got "192.168.1.30"; choose addresses that nobody else has, ${orApart}`,
    ],
  ],
  [
    "one API host, wherever they stand",
    { apiHost: "k3s.test.example.com", nodes: { "home-1": server("192.168.1.10", "north") } },
    { apiHost: "k3s.test.example.com", nodes: { "studio-1": server("192.168.1.10", "south") } },
    [
      'cluster "studio" apiHost: is also that of cluster "home", got "k3s.test.example.com"; give each cluster a name of its own',
    ],
  ],
])("fails for %s", (_, home, studio, messages) => {
  expect(problemsOf(home, studio)).toEqual(messages);
});
