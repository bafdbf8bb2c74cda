import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

test.each<[string, ClusterConfig["loadBalancer"], string[]]>([
  ["ServiceLB", { type: "servicelb" }, []],
  ["MetalLB with a range", { type: "metallb", addresses: ["192.168.1.240-192.168.1.240"] }, ["servicelb"]],
  ["MetalLB with a network", { type: "metallb", addresses: ["192.168.1.240/28"] }, ["servicelb"]],
])("takes %s, and switches off what it replaces", (_, loadBalancer, disable) => {
  expect(testCluster({ loadBalancer })).toMatchObject({ loadBalancer, disable });
});

const range =
  'write the first and the last one, like "192.168.1.240-192.168.1.250", or a network, like "192.168.1.240/28"';

test.each<[string, unknown, string]>([
  [
    "a field of another filling",
    { type: "servicelb", addresses: [] },
    "loadBalancer.addresses: is not a known field; use one of type",
  ],
  ["MetalLB without addresses", { type: "metallb" }, "loadBalancer.addresses: is missing; write a value of type array"],
  [
    "MetalLB with no addresses",
    { type: "metallb", addresses: [] },
    "loadBalancer.addresses: is not valid, got []; write at least 1 item",
  ],
  ...["192.168.1.240", "192.168.1.300/28", "192.168.1.241/28", "192.168.1.9-192.168.1.8", "224.0.0.1-224.0.0.9"].map(
    (addresses): [string, unknown, string] => [
      `MetalLB with ${addresses}`,
      { type: "metallb", addresses: [addresses] },
      `loadBalancer.addresses[0]: is not a range of IPv4 addresses, got "${addresses}"; ${range}`,
    ],
  ),
])("fails with %s", (_, loadBalancer, message) => {
  expect(refusalsOf({ loadBalancer })).toEqual([message]);
});

test.each<[string, string[], string]>([
  [
    "a node",
    ["192.168.1.10-192.168.1.20"],
    '[0]: overlaps nodes.server-1.address 192.168.1.10, got "192.168.1.10-192.168.1.20"',
  ],
  ["the pods", ["10.42.3.0/28"], '[0]: overlaps network.clusterCidr 10.42.0.0/16, got "10.42.3.0/28"'],
  ["the Services", ["10.43.3.0/28"], '[0]: overlaps network.serviceCidr 10.43.0.0/16, got "10.43.3.0/28"'],
  [
    "each other",
    ["192.168.1.240/28", "192.168.1.255-192.168.2.3"],
    '[1]: overlaps loadBalancer.addresses[0], got "192.168.1.255-192.168.2.3"',
  ],
])("fails with MetalLB on addresses of %s", (_, addresses, message) => {
  expect(refusalsOf({ loadBalancer: { type: "metallb", addresses } })).toEqual([
    `loadBalancer.addresses${message}; choose addresses of the LAN that nobody else has or gives away`,
  ]);
});

test.each([
  ["disable-cloud-controller", { "disable-cloud-controller": true }],
  ["disable", { disable: ["ccm"] }],
])("fails with ServiceLB and without the cloud controller, by %s", (key, server) => {
  expect(refusalsOf({ k3s: { server } })).toEqual([
    `k3s.server.${key}: turns off the cloud controller, and loadBalancer servicelb with it; remove it, or use loadBalancer { type: "metallb" }`,
  ]);
  const loadBalancer = { type: "metallb", addresses: ["192.168.1.240/28"] };
  expect(Reflect.apply(testCluster, undefined, [{ loadBalancer, k3s: { server } }])).toMatchObject({ loadBalancer });
});

test("fails with a pool over a Mac that a node is on", () => {
  const node = {
    role: "server",
    address: "192.168.1.10",
    ssh: { user: "k3s", sudo: true },
    resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
    host: { type: "macos", address: "192.168.1.241", user: "k3s", cpu: 12, memory: "32Gi" },
  };
  expect(
    refusalsOf({ nodes: { a: node }, loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } }),
  ).toEqual([
    'loadBalancer.addresses[0]: overlaps nodes.a.host.address 192.168.1.241, got "192.168.1.240/28"; choose addresses of the LAN that nobody else has or gives away',
  ]);
});

const overlay = { cni: { type: "mycelium" }, network: { ipv6: {} } } as const;
const pair = {
  one: { role: "server", address: "192.168.1.10" },
  two: { role: "agent", address: "192.168.1.11" },
} as const;

test.each<[string, object, object]>([
  ["all nodes, two addresses each", {}, { nodes: undefined, addresses: 2 }],
  ["some nodes", { gateways: ["two"] }, { nodes: ["two"], addresses: 1 }],
  ["a number of addresses", { addresses: 1 }, { nodes: undefined, addresses: 1 }],
])("takes the Mycelium network with %s, and switches off what it replaces", (_, changes, overlayGateways) => {
  const cluster = testCluster({ ...overlay, nodes: pair, loadBalancer: { type: "mycelium", ...changes } });
  expect(cluster).toMatchObject({ loadBalancerClass: "k3s-gitops/mycelium", overlayGateways, disable: ["servicelb"] });
});

test("who answers Services without a class makes no addresses of the Mycelium network", () => {
  const { loadBalancerClass, overlayGateways } = testCluster();
  expect({ loadBalancerClass, overlayGateways }).toEqual({});
});

test.each<[string, object, string]>([
  [
    "a gateway that is no node",
    { gateways: ["three"] },
    'loadBalancer.gateways[0]: is no node of the cluster, got "three"; use one of one, two',
  ],
  [
    "a gateway twice",
    { gateways: ["one", "one"] },
    'loadBalancer.gateways[1]: repeats loadBalancer.gateways[0], got "one"; name each node once',
  ],
  [
    "more addresses than nodes",
    { addresses: 3 },
    "loadBalancer.addresses: is more than there are gateways, 2, and no two addresses of a Service are of one, got 3; lower it, or add nodes",
  ],
  [
    "more addresses than gateways",
    { gateways: ["one"], addresses: 2 },
    "loadBalancer.addresses: is more than there are gateways, 1, and no two addresses of a Service are of one, got 2; lower it, or add nodes",
  ],
  ["too many addresses", { addresses: 5 }, "loadBalancer.addresses: is not valid, got 5; write at most 4"],
])("fails with the Mycelium network and %s", (_, changes, message) => {
  expect(refusalsOf({ ...overlay, nodes: pair, loadBalancer: { type: "mycelium", ...changes } })).toEqual([message]);
});
