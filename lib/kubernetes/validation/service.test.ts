import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const service = (spec: JsonObject, annotations: JsonObject = {}) =>
  problemsOf(
    object("v1", "Service", { metadata: { name: "web", annotations }, spec: { ports: [{ port: 80 }], ...spec } }),
  );

it.each<JsonObject>([
  {},
  { type: "ExternalName", externalName: "nas.example.com." },
  {
    type: "LoadBalancer",
    loadBalancerClass: "a",
    allocateLoadBalancerNodePorts: false,
    externalTrafficPolicy: "Local",
  },
  { type: "LoadBalancer", externalTrafficPolicy: "Local", healthCheckNodePort: 30000 },
  { type: "NodePort", externalTrafficPolicy: "Cluster" },
])("takes %j", (spec) => {
  expect(service(spec)).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{ type: "ExternalName" }, ["spec.externalName: is missing"]],
  [
    { type: "ExternalName", externalName: "https://legacy.example.com" },
    [
      'spec.externalName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "https://legacy.example.com"',
    ],
  ],
  [
    { loadBalancerClass: "a", loadBalancerSourceRanges: ["10.0.0.0/8"] },
    [
      "spec.loadBalancerClass: must not be set unless type is LoadBalancer, got ClusterIP",
      "spec.loadBalancerSourceRanges: must not be set unless type is LoadBalancer, got ClusterIP",
    ],
  ],
  [
    { externalTrafficPolicy: "Local" },
    ["spec.externalTrafficPolicy: must not be set for a Service that only the cluster reaches, got Local"],
  ],
  [
    { type: "LoadBalancer", healthCheckNodePort: 30000 },
    ["spec.healthCheckNodePort: must not be set unless type is LoadBalancer and externalTrafficPolicy Local"],
  ],
  [
    { externalIPs: ["127.0.0.1"] },
    [
      "spec.externalIPs[0]: must be an address that others can reach, got 127.0.0.1",
      "warning spec.externalIPs: is deprecated",
    ],
  ],
])("refuses %j", (spec, problems) => {
  expect(service(spec)).toEqual(problems);
});

it("warns of what is ignored or deprecated", () => {
  expect(service({ externalName: "a", trafficDistribution: "PreferClose" })).toEqual([
    "warning spec.externalName: is ignored for type ClusterIP",
    "warning spec.trafficDistribution: is deprecated as PreferClose, use PreferSameZone",
  ]);
  expect(
    service({ clusterIP: "None", sessionAffinity: "ClientIP", loadBalancerIP: "10.0.0.1", externalIPs: ["192.0.2.1"] }),
  ).toEqual([
    "warning spec.externalIPs: is ignored for a Service without an address",
    "warning spec.loadBalancerIP: is ignored for a headless Service",
    "warning spec.sessionAffinity: is ignored for a headless Service",
  ]);
});

it("compares annotations with each other and with the type", () => {
  const hints = "service.kubernetes.io/topology-aware-hints";
  const mode = "service.kubernetes.io/topology-mode";
  const ranges = "service.beta.kubernetes.io/load-balancer-source-ranges";
  expect(service({}, { [mode]: "Auto" })).toEqual([]);
  expect(service({}, { [hints]: "auto", [mode]: "Auto", [ranges]: "10.0.0.0/8" })).toEqual([
    `warning metadata.annotations["${hints}"]: is deprecated, use ${mode}`,
    `metadata.annotations["${mode}"]: must be that of ${hints}, got Auto`,
    `metadata.annotations["${ranges}"]: must not be set unless type is LoadBalancer, got ClusterIP`,
  ]);
});
