import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { refusalsOf } from "../testing.ts";

const loadBalancer = { type: "mycelium", addresses: 1 } as const;

test("either mode of the network carries what Services' addresses get", () => {
  const network = { ipv6: {} };
  expect(testCluster({ loadBalancer, network, cni: { type: "mycelium" } })).toMatchObject({ loadBalancer });
  const nodes = { "server-1": { role: "server", address: "192.168.1.10", ipv6: "fd00:1::10" } } as const;
  const cni = { type: "mycelium", mode: "secondary" } as const;
  expect(testCluster({ loadBalancer, network, nodes, cni })).toMatchObject({ loadBalancer });
});

test("fails where the nodes are no part of the network", () => {
  expect(refusalsOf({ loadBalancer })).toEqual([
    'loadBalancer: gives addresses of a network that the nodes are no part of; set cni { type: "mycelium" }, or leave addresses to K3s with loadBalancer { type: "servicelb" }',
  ]);
});

test("fails where Services have no IPv6", () => {
  expect(refusalsOf({ loadBalancer, cni: { type: "mycelium", mode: "secondary" } })).toEqual([
    "loadBalancer: gives addresses of IPv6, and Services have none; set network.ipv6 as well: {} will do",
  ]);
});
