import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateNetworkPolicy } from "./network-policy.ts";

const policy: JsonObject = {
  apiVersion: "networking.k8s.io/v1",
  kind: "NetworkPolicy",
  metadata: { name: "web", namespace: "default" },
  spec: {
    podSelector: { matchLabels: { app: "web" }, matchExpressions: [{ key: "x", operator: "Exists" }] },
    policyTypes: ["Ingress", "Egress"],
    ingress: [
      {
        ports: [{ port: 80, endPort: 90, protocol: "TCP" }, { port: "http" }],
        from: [
          { podSelector: {}, namespaceSelector: { matchLabels: { a: "b" } } },
          { ipBlock: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } },
        ],
      },
    ],
    egress: [
      {
        ports: [{ port: 53, protocol: "UDP" }],
        to: [{ ipBlock: { cidr: "2001:db8::/32", except: ["2001:db8:1::/48"] } }, { namespaceSelector: {} }],
      },
    ],
  },
};

describe("a NetworkPolicy", () => {
  test("is taken", () => {
    expect(problemsOf(validateNetworkPolicy, policy)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.ingress[0].ports[0].endPort": 80 },
    { "spec.ingress[0].from[1]": { podSelector: null, namespaceSelector: {} } },
    { spec: null },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateNetworkPolicy, policy, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.ingress[0].ports[0].endPort": 79 },
      ["spec.ingress[0].ports[0].endPort: must be at least port, 80, got 79"],
    ],
    [
      { "spec.ingress[0].ports[1].endPort": 90 },
      ["spec.ingress[0].ports[1].endPort: must have a port number to begin with"],
    ],
    [
      { "spec.ingress[0].from[0]": {} },
      ["spec.ingress[0].from[0]: must have at least one of ipBlock, namespaceSelector, podSelector, got none"],
    ],
    [
      { "spec.ingress[0].from[1].podSelector": {} },
      ["spec.ingress[0].from[1].ipBlock: must not be set beside podSelector or namespaceSelector"],
    ],
    [{ "spec.ingress[0].from[1].ipBlock.cidr": "" }, ["spec.ingress[0].from[1].ipBlock.cidr: must not be empty"]],
    [
      { "spec.ingress[0].from[1].ipBlock.except[0]": "10.0.0.0/8" },
      ['spec.ingress[0].from[1].ipBlock.except[0]: must be a part of cidr, 10.0.0.0/8, got "10.0.0.0/8"'],
    ],
    [
      { "spec.egress[0].to[0].ipBlock.except[0]": "10.1.0.0/16" },
      ['spec.egress[0].to[0].ipBlock.except[0]: must be a part of cidr, 2001:db8::/32, got "10.1.0.0/16"'],
    ],
    [
      { "spec.egress[0].to[0].ipBlock.cidr": "2001:DB8::/32" },
      ['warning: spec.egress[0].to[0].ipBlock.cidr: should be 2001:db8::/32, got "2001:DB8::/32"'],
    ],
    [
      { "spec.ingress[0].from[1].ipBlock.cidr": "10.0.0.1/8" },
      ['spec.ingress[0].from[1].ipBlock.cidr: must be 10.0.0.0/8, got "10.0.0.1/8"'],
    ],
    [{ "spec.policyTypes": ["Ingress", "Egress", "Ingress"] }, ["spec.policyTypes: must have at most 2 items, got 3"]],
    [
      { "spec.podSelector.matchExpressions[0].operator": "In" },
      ["spec.podSelector.matchExpressions[0].values: must have at least one value for operator In"],
    ],
    [
      { "spec.podSelector.matchExpressions[0].values": ["a"] },
      ["spec.podSelector.matchExpressions[0].values: must be empty for operator Exists"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateNetworkPolicy, policy, changes)).toEqual(problems);
  });
});
