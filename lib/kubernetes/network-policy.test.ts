import { describe, expect, test } from "vitest";
import type { JsonObject, Manifest } from "./manifest.ts";
import { type Connection, NetworkPolicies, type PolicyPod } from "./network-policy.ts";
import type { Direction } from "./network-policy-rule.ts";
import { podTemplateOf } from "./pods.ts";

const labelsOf: Readonly<Record<string, JsonObject>> = { web: { team: "shop" }, data: { team: "data" } };
const pod: Manifest = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "db", labels: { app: "db" } },
  spec: {
    containers: [
      {
        name: "db",
        ports: [
          { name: "sql", containerPort: 5432 },
          { name: "gossip", containerPort: 7946, protocol: "UDP" },
        ],
      },
    ],
  },
};
const template = podTemplateOf("/Pod", pod);
const from: PolicyPod = { namespace: "web", labels: { app: "web" } };
const to: PolicyPod = {
  namespace: "data",
  labels: { app: "db" },
  ...(template && { containers: template.containers }),
};

function policy(namespace: string, spec: JsonObject): Manifest {
  return { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: { name: "a", namespace }, spec };
}

function denied(policies: readonly Manifest[], direction: Direction, changes: Partial<Connection> = {}): boolean {
  const all = new NetworkPolicies(policies, (namespace) => labelsOf[namespace] ?? {}, ["10.42.0.0/16"]);
  return all.deny(direction, { from, to, port: 5432, protocol: "TCP", ...changes });
}

/** Of a policy that selects the pod and has this one rule. */
function ingressDenied(rule: JsonObject, changes: Partial<Connection> = {}): boolean {
  return denied([policy("data", { podSelector: {}, policyTypes: ["Ingress"], ingress: [rule] })], "ingress", changes);
}

function egressDenied(rule: JsonObject, changes: Partial<Connection> = {}): boolean {
  return denied([policy("web", { podSelector: {}, policyTypes: ["Egress"], egress: [rule] })], "egress", changes);
}

const web = { matchLabels: { "kubernetes.io/metadata.name": "web" } };

describe("which policies count", () => {
  test.each<[string, readonly Manifest[], Direction, boolean]>([
    ["none", [], "ingress", false],
    ["one that allows nothing", [policy("data", { podSelector: {} })], "ingress", true],
    ["one without a pod selector", [policy("data", {})], "ingress", true],
    ["one of another namespace", [policy("web", { podSelector: {} })], "ingress", false],
    ["one for other pods", [policy("data", { podSelector: { matchLabels: { app: "web" } } })], "ingress", false],
    ["one for these pods", [policy("data", { podSelector: { matchLabels: { app: "db" } } })], "ingress", true],
    [
      "one for pods by an expression",
      [policy("data", { podSelector: { matchExpressions: [{ key: "app", operator: "NotIn", values: ["db"] }] } })],
      "ingress",
      false,
    ],
    ["one of ingress alone says nothing of egress", [policy("web", { podSelector: {} })], "egress", false],
    ["one with rules of egress is of both", [policy("web", { egress: [{ ports: [{ port: 53 }] }] })], "egress", true],
    ["an empty list of egress is none", [policy("web", { egress: [] })], "egress", false],
    ["one of egress by its types", [policy("web", { policyTypes: ["Egress"] })], "egress", true],
    [
      "one of egress by its types says nothing of ingress",
      [policy("data", { policyTypes: ["Egress"] })],
      "ingress",
      false,
    ],
    ["any that allows", [policy("data", {}), policy("data", { ingress: [{}] })], "ingress", false],
    [
      "not one that allows other pods",
      [policy("data", {}), policy("data", { podSelector: { matchLabels: { app: "a" } }, ingress: [{}] })],
      "ingress",
      true,
    ],
  ])("%s", (_, policies, direction, result) => {
    expect(denied(policies, direction)).toBe(result);
  });
});

describe("a rule denies ingress", () => {
  test.each<[string, JsonObject, boolean]>([
    ["of nobody", {}, false],
    ["of nobody with an empty list of peers", { from: [] }, false],
    ["of pods of its own namespace alone", { from: [{ podSelector: {} }] }, true],
    ["not of a namespace by name", { from: [{ namespaceSelector: web }] }, false],
    ["not of a namespace by label", { from: [{ namespaceSelector: { matchLabels: { team: "shop" } } }] }, false],
    ["of another namespace", { from: [{ namespaceSelector: { matchLabels: { team: "data" } } }] }, true],
    ["not of all namespaces", { from: [{ namespaceSelector: {} }] }, false],
    [
      "not of both, together",
      { from: [{ namespaceSelector: web, podSelector: { matchLabels: { app: "web" } } }] },
      false,
    ],
    [
      "where one of both does not hold",
      { from: [{ namespaceSelector: web, podSelector: { matchLabels: { app: "db" } } }] },
      true,
    ],
    ["not where one of two peers holds", { from: [{ podSelector: {} }, { namespaceSelector: web }] }, false],
    ["of addresses outside the cluster", { from: [{ ipBlock: { cidr: "192.168.0.0/16" } }] }, true],
    ["not of addresses that pods may have", { from: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }, false],
  ])("%s", (_, rule, result) => {
    expect(ingressDenied(rule)).toBe(result);
  });
});

describe("a rule is about ports", () => {
  test.each<[string, JsonObject[], Partial<Connection>, boolean]>([
    ["every one", [], {}, false],
    ["by number", [{ port: 5432 }], {}, false],
    ["by another number", [{ port: 80 }], {}, true],
    ["by range", [{ port: 5000, endPort: 6000 }], {}, false],
    ["by a range that ends before", [{ port: 5000, endPort: 5431 }], {}, true],
    ["by the name that the called pod gives", [{ port: "sql" }], {}, false],
    ["by a name that the called pod does not know", [{ port: "http" }], {}, true],
    ["by a name of another protocol", [{ port: "gossip" }], { port: 7946 }, true],
    ["by name and protocol", [{ port: "gossip", protocol: "UDP" }], { port: 7946, protocol: "UDP" }, false],
    ["of a protocol alone", [{ protocol: "UDP" }], {}, true],
    ["of TCP where it says nothing", [{ port: 5432 }], { protocol: "UDP" }, true],
    ["any of several", [{ port: 80 }, { port: 5432 }], {}, false],
    ["by a name that nobody can judge", [{ port: "http" }], { to: { namespace: "data", labels: {} } }, false],
  ])("%s", (_, ports, changes, result) => {
    expect(ingressDenied({ ports }, changes)).toBe(result);
    expect(egressDenied({ ports }, changes)).toBe(result);
  });
});

test("a rule for egress names the called pods, from the namespace of the policy", () => {
  const data = { matchLabels: { "kubernetes.io/metadata.name": "data" } };
  expect(egressDenied({ to: [{ podSelector: {} }] })).toBe(true);
  expect(egressDenied({ to: [{ namespaceSelector: data }] })).toBe(false);
  expect(egressDenied({ to: [{ namespaceSelector: data, podSelector: { matchLabels: { app: "web" } } }] })).toBe(true);
  const sibling = { namespace: "web", labels: {} };
  expect(egressDenied({ to: [{ podSelector: {} }] }, { to: sibling })).toBe(false);
});
