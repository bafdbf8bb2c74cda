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
  ...["192.168.1.240", "192.168.1.300/28", "192.168.1.241/28", "192.168.1.9-192.168.1.8"].map(
    (addresses): [string, unknown, string] => [
      `MetalLB with ${addresses}`,
      { type: "metallb", addresses: [addresses] },
      `loadBalancer.addresses[0]: is not a range of IPv4 addresses, got "${addresses}"; ${range}`,
    ],
  ),
])("fails with %s", (_, loadBalancer, message) => {
  expect(refusalsOf({ loadBalancer })).toEqual([message]);
});
