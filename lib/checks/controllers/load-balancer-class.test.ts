import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { problemsOf, service } from "../testing.ts";
import { loadBalancerClass } from "./load-balancer-class.ts";

const overlay = testCluster({
  cni: { type: "mycelium" },
  network: { ipv6: {} },
  loadBalancer: { type: "mycelium", addresses: 1 },
});
const ofClass = {
  loadBalancerClass: "k3s-gitops/mycelium",
  ipFamilyPolicy: "PreferDualStack",
  allocateLoadBalancerNodePorts: false,
};

function problems(spec: JsonObject, cluster = overlay): string[] {
  return problemsOf(loadBalancerClass, [service("shop", { type: "LoadBalancer", ...spec })], { cluster });
}

it("load-balancer-class passes for Services that somebody answers", () => {
  expect(problems(ofClass)).toEqual([]);
  expect(problems({ ...ofClass, ipFamilyPolicy: "SingleStack", ipFamilies: ["IPv6"] })).toEqual([]);
  expect(problems({}, testCluster())).toEqual([]);
  expect(problems({ loadBalancerClass: "example.com/other" })).toEqual([]);
  expect(problems({ type: "ClusterIP" })).toEqual([]);
});

it("load-balancer-class fails for Services that nobody answers", () => {
  expect(problems({})).toEqual([
    "Service/shop spec: names no loadBalancerClass, and nobody answers then; set it to k3s-gitops/mycelium",
  ]);
  expect(problems(ofClass, testCluster())).toEqual([
    "Service/shop spec.loadBalancerClass: is the class of nobody in this cluster, got k3s-gitops/mycelium; remove it",
  ]);
});

it("load-balancer-class fails for Services of IPv4 alone, and warns of ports of nodes", () => {
  expect(problems({ loadBalancerClass: "k3s-gitops/mycelium" })).toEqual([
    "Service/shop spec: is of IPv4 alone, and addresses of the Mycelium network are of IPv6; set ipFamilyPolicy to PreferDualStack",
    "Service/shop spec: opens ports of all nodes on their LANs, which no address of the Mycelium network needs; set allocateLoadBalancerNodePorts to false",
  ]);
});
