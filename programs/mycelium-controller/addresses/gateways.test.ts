import { expect, test } from "vitest";
import { ago, testKey, testMyceliumNode, testNode, testNow, testPrefix } from "../testing.ts";
import { gatewaysOf } from "./gateways.ts";

function stateOf(node = testNode("a"), mycelium = testMyceliumNode("a")): string | undefined {
  return gatewaysOf([node], [mycelium], undefined, testNow)[0]?.state;
}

const tunnel = (status: "True" | "False", seconds: number) =>
  testMyceliumNode("a", {
    conditions: [{ type: "TunnelUp", status, reason: "Test", message: "", lastTransitionTime: ago(seconds) }],
  });

test("nodes of the network are gateways, by name", () => {
  const names = ["b", "a"];
  expect(
    gatewaysOf(
      names.map((name) => testNode(name)),
      names.map((name) => testMyceliumNode(name)),
      undefined,
      testNow,
    ),
  ).toEqual([
    { node: "a", prefix: testPrefix("a"), state: "up" },
    { node: "b", prefix: testPrefix("b"), state: "up" },
  ]);
});

test.each<[string, string | undefined, string]>([
  ["a node that has just become not ready", stateOf(testNode("a", 29)), "settling"],
  ["a node that is not ready", stateOf(testNode("a", 31)), "down"],
  ["a node of which nothing is known", stateOf({ metadata: { name: "a" } }), "down"],
  ["a node that is gone", gatewaysOf([], [testMyceliumNode("a")], undefined, testNow)[0]?.state, "down"],
  ["a tunnel that has just gone", stateOf(undefined, tunnel("False", 29)), "settling"],
  ["a tunnel that is gone", stateOf(undefined, tunnel("False", 31)), "down"],
  ["a tunnel that has just come", stateOf(undefined, tunnel("True", 59)), "settling"],
  ["a tunnel that stays", stateOf(undefined, tunnel("True", 61)), "up"],
  [
    "an agent that has said nothing for long",
    stateOf(undefined, testMyceliumNode("a", { observedAt: ago(151) })),
    "down",
  ],
  ["an agent that never said anything", stateOf(undefined, { ...testMyceliumNode("a"), status: {} }), "down"],
  ["an agent with a broken clock", stateOf(undefined, testMyceliumNode("a", { observedAt: "yesterday" })), "down"],
])("%s", (_, state, expected) => {
  expect(state).toBe(expected);
});

test("only named nodes are gateways, and none that are kept from it", () => {
  const nodes = ["a", "b", "c"].map((name) => testNode(name));
  const labels = { "node.kubernetes.io/exclude-from-external-load-balancers": "" };
  const excluded = nodes.map((node) =>
    node.metadata.name === "a" ? { ...node, metadata: { name: "a", labels } } : node,
  );
  const found = gatewaysOf(
    excluded,
    ["a", "b", "c"].map((name) => testMyceliumNode(name)),
    ["a", "b"],
    testNow,
  );
  expect(found.map(({ node }) => node)).toEqual(["b"]);
});

test("nobody is a gateway with a prefix that is not that of its key, or is another's too", () => {
  const spec = { ...testMyceliumNode("a").spec, prefix: "4a1:2:3:4::/64" };
  const thief = { ...testMyceliumNode("thief"), spec: testMyceliumNode("b").spec };
  const badKey = {
    ...testMyceliumNode("c"),
    spec: { ...testMyceliumNode("c").spec, publicKey: testKey("c").slice(1) },
  };
  const all = [{ ...testMyceliumNode("a"), spec }, testMyceliumNode("b"), thief, badKey];
  expect(
    gatewaysOf(
      all.map(({ metadata: { name } }) => testNode(name)),
      all,
      undefined,
      testNow,
    ),
  ).toEqual([]);
});
