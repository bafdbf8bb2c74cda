import { expect, test } from "vitest";
import { parseEndpoints, parseNetworkNode, parseNode, parseService } from "./cluster-objects.ts";

const since = "2026-01-01T12:00:00Z";
const condition = (type: string, status: string) => ({ type, status, lastTransitionTime: since });

test("a node is ready or not, and may be kept out", () => {
  const status = { conditions: [condition("MemoryPressure", "True"), condition("Ready", "Unknown")] };
  const labels = { "node.kubernetes.io/exclude-from-external-load-balancers": "" };
  expect(parseNode({ metadata: { name: "a", labels }, status })).toEqual({
    name: "a",
    isExcluded: true,
    ready: { isTrue: false, since },
  });
  expect(parseNode({ metadata: { name: "a" } })).toEqual({ name: "a", isExcluded: false, ready: undefined });
});

test("a node of the network", () => {
  const object = {
    metadata: { name: "a", uid: "1" },
    spec: { publicKey: "key", prefix: "prefix" },
    status: { observedAt: since, conditions: [condition("TunnelUp", "True")] },
  };
  const tunnel = { isTrue: true, since };
  expect(parseNetworkNode(object)).toEqual({
    name: "a",
    uid: "1",
    publicKey: "key",
    prefix: "prefix",
    observedAt: since,
    tunnel,
  });
});

test("a Service that has addresses or asks for them", () => {
  const metadata = { namespace: "web", name: "shop", uid: "1", resourceVersion: "7", creationTimestamp: since };
  const spec = {
    type: "LoadBalancer",
    loadBalancerClass: "k3s-gitops/mycelium",
    ipFamilies: ["IPv4", "IPv6"],
    externalTrafficPolicy: "Local",
  };
  const status = { loadBalancer: { ingress: [{ ip: "4a1::1" }, { hostname: "shop.example.com" }] } };
  const { creationTimestamp: _, ...identity } = metadata;
  const whole = { ...identity, created: since, isOurs: true, hasIpv6: true, isLocal: true, addresses: ["4a1::1"] };
  expect(parseService({ metadata, spec, status })).toEqual(whole);
  expect(parseService({ metadata, spec: {}, status })).toEqual({
    ...whole,
    isOurs: false,
    hasIpv6: false,
    isLocal: false,
  });
  expect(parseService({ metadata, spec: { ...spec, loadBalancerClass: "example.com/other" } })).toBeUndefined();
  expect(parseService({ metadata, spec: { type: "ClusterIP" }, status: { loadBalancer: {} } })).toBeUndefined();
});

test("nodes with ready pods of a Service", () => {
  const metadata = { namespace: "web", name: "slice", labels: { "kubernetes.io/service-name": "shop" } };
  const endpoints = [
    { nodeName: "one", conditions: { ready: true } },
    { nodeName: "two", conditions: { ready: false } },
    { nodeName: "three" },
    { nodeName: "one" },
    {},
  ];
  expect(parseEndpoints({ metadata, addressType: "IPv6", endpoints })).toEqual({
    service: "web/shop",
    nodes: ["one", "three"],
  });
  expect(parseEndpoints({ metadata, addressType: "IPv6", endpoints: null })).toEqual({
    service: "web/shop",
    nodes: [],
  });
  expect(parseEndpoints({ metadata, addressType: "IPv4", endpoints })).toBeUndefined();
});

test.each([undefined, null, 1, [], {}, { metadata: 1 }, { metadata: { name: 1 }, status: { conditions: {} } }])(
  "%j is of no use",
  (object) => {
    for (const parse of [parseNode, parseNetworkNode, parseService, parseEndpoints]) {
      expect(parse(object)).toBeUndefined();
    }
  },
);
