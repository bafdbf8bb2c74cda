import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { loadBalancerAddressCollision } from "./load-balancer-address-collision.ts";

const balanced = (name: string, port: number, annotations: JsonObject, spec: JsonObject = {}) =>
  object("v1", "Service", name, {
    metadata: { annotations },
    spec: { type: "LoadBalancer", ports: [{ port }], ...spec },
  });
const wanting = (name: string, port: number, more: JsonObject = {}) =>
  balanced(name, port, { "metallb.io/loadBalancerIPs": "192.168.1.240", ...more });
const pool = (name: string, ...addresses: string[]) =>
  object("metallb.io/v1beta1", "IPAddressPool", name, { spec: { addresses } });
const at = 'metadata.annotations["metallb.io/loadBalancerIPs"]';

describe("load-balancer-address-collision", () => {
  it("passes for different addresses, and for one that is shared by intent", () => {
    const sharing = { "metallb.io/allow-shared-ip": "dns" };
    const objects = [
      wanting("a", 53, sharing),
      wanting("b", 80, sharing),
      balanced("c", 80, {}, { loadBalancerIP: "192.168.1.241" }),
    ];
    expect(problemsOf(loadBalancerAddressCollision, objects)).toEqual([]);
  });

  it("passes for pools next to each other", () => {
    const objects = [pool("a", "192.168.1.240-192.168.1.243"), pool("b", "192.168.1.244/30", "fd00::/64")];
    expect(problemsOf(loadBalancerAddressCollision, objects)).toEqual([]);
  });

  it("fails for one address of two Services", () => {
    const rival = balanced("b", 80, {}, { loadBalancerIP: "192.168.1.240" });
    const taken = "is also claimed by Service web/a (Service-a.yaml), got 192.168.1.240";
    expect(problemsOf(loadBalancerAddressCollision, [wanting("a", 53), rival, wanting("c", 53)])).toEqual([
      `Service/b spec.loadBalancerIP: ${taken}; choose another address, or leave it out to get a free one`,
      `Service/c ${at}: ${taken}; choose another address, or leave it out to get a free one`,
    ]);
  });

  it("fails for the address of a node", () => {
    const cluster = testCluster({ loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } });
    const service = balanced("a", 80, {}, { loadBalancerIP: "192.168.1.10" });
    expect(problemsOf(loadBalancerAddressCollision, [service], { cluster })).toEqual([
      "Service/a spec.loadBalancerIP: is the address of node server-1, got 192.168.1.10; choose an address that no node has",
    ]);
  });

  it("fails for pools that overlap", () => {
    const objects = [pool("a", "192.168.1.0/24"), pool("b", "192.168.2.1-192.168.2.9", "192.168.1.240-192.168.1.250")];
    expect(problemsOf(loadBalancerAddressCollision, objects)).toEqual([
      "IPAddressPool/b spec.addresses[1]: overlaps 192.168.1.0/24 of IPAddressPool web/a, got 192.168.1.240-192.168.1.250; let every address be in one pool",
    ]);
  });
});
