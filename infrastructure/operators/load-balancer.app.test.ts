import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { testCluster } from "../../lib/testing.ts";
import loadBalancer from "./load-balancer.app.ts";

const metallb = testCluster({ loadBalancer: { type: "metallb", addresses: ["192.168.1.240-192.168.1.250"] } });

test("makes one pool of the declared addresses and announces it", () => {
  const chart = new Chart(new App(), "load-balancer");
  loadBalancer.build?.({ chart, cluster: metallb, applications: [] });
  expect(chart.toJson()).toEqual([
    {
      apiVersion: "metallb.io/v1beta1",
      kind: "IPAddressPool",
      metadata: { name: "lan" },
      spec: { addresses: ["192.168.1.240-192.168.1.250"] },
    },
    {
      apiVersion: "metallb.io/v1beta1",
      kind: "L2Advertisement",
      metadata: { name: "lan" },
      spec: { ipAddressPools: ["lan"] },
    },
  ]);
});

test("runs where MetalLB fills the slot", () => {
  expect(loadBalancer.enabled?.(metallb)).toBe(true);
  expect(loadBalancer.enabled?.(testCluster())).toBe(false);
});
