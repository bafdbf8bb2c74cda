import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { testCluster } from "../../../lib/testing.ts";
import dns from "./dns.app.ts";

const zone = { name: "home.mesh.example.com" };

function objectsFor(config: ClusterConfig["dns"]): unknown[] {
  const chart = new Chart(new App(), "dns");
  dns.build?.({ chart, cluster: testCluster({ dns: config }), applications: [] });
  return chart.toJson();
}

test("writes what CoreDNS reads besides", () => {
  expect(objectsFor({ type: "coredns", zone })).toEqual([
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "coredns-custom" },
      data: { "zone.override": "k8s_external home.mesh.example.com {\n    ttl 30\n}\n" },
    },
  ]);
});

test("gives an address to the zone that is exposed", () => {
  expect(objectsFor({ type: "coredns", zone: { ...zone, exposed: true } })).toContainEqual({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "zone" },
    spec: {
      type: "LoadBalancer",
      selector: { "k8s-app": "kube-dns" },
      ports: [
        { name: "udp", protocol: "UDP", port: 53, targetPort: 1053 },
        { name: "tcp", protocol: "TCP", port: 53, targetPort: 1053 },
      ],
    },
  });
});

test("runs where there is something to add", () => {
  expect(dns.enabled?.(testCluster({ dns: { type: "coredns", zone } }))).toBe(true);
  expect(dns.enabled?.(testCluster())).toBe(false);
});
