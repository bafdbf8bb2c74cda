import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";

test("a packet holds what fits, or what is said", () => {
  const mtuOf = (mtu?: number) =>
    testCluster({ cni: { type: "mycelium", mtu }, network: { ipv6: {} } }).myceliumNetwork?.mtu;
  expect(mtuOf()).toBe(1330);
  expect(mtuOf(1300)).toBe(1300);
});

test("networks of both families", () => {
  expect(testCluster({ cni: { type: "mycelium" }, network: { ipv6: {} } }).myceliumNetwork).toMatchObject({
    clusterCidrs: ["10.42.0.0/16", "fd00:42::/56"],
    serviceCidrs: ["10.43.0.0/16", "fd00:43::/112"],
  });
});
