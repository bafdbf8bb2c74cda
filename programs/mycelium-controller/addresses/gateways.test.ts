import { expect, test } from "vitest";
import { ago, sign, testKey, testNetworkNode, testNode, testNow, testPrefix } from "../testing.ts";
import { gatewaysOf } from "./gateways.ts";

function stateOf(node = testNode("a"), mycelium = testNetworkNode("a")): string | undefined {
  return gatewaysOf([node], [mycelium], undefined, testNow)[0]?.state;
}

test("nodes of the network are gateways, by name", () => {
  const names = ["b", "a"];
  expect(
    gatewaysOf(
      names.map((name) => testNode(name)),
      names.map((name) => testNetworkNode(name)),
      undefined,
      testNow,
    ),
  ).toEqual([
    { node: "a", prefix: testPrefix("a"), state: "up" },
    { node: "b", prefix: testPrefix("b"), state: "up" },
  ]);
});

test.each<[string, string | undefined, string]>([
  ["a node that has just become not ready", stateOf(testNode("a", { ready: sign(false, 29) })), "settling"],
  ["a node that is not ready", stateOf(testNode("a", { ready: sign(false, 31) })), "down"],
  ["a node of which nothing is known", stateOf(testNode("a", { ready: undefined })), "down"],
  ["a node that is gone", gatewaysOf([], [testNetworkNode("a")], undefined, testNow)[0]?.state, "down"],
  ["a tunnel that has just gone", stateOf(undefined, testNetworkNode("a", { tunnel: sign(false, 29) })), "settling"],
  ["a tunnel that is gone", stateOf(undefined, testNetworkNode("a", { tunnel: sign(false, 31) })), "down"],
  ["a tunnel that has just come", stateOf(undefined, testNetworkNode("a", { tunnel: sign(true, 59) })), "settling"],
  ["a tunnel that stays", stateOf(undefined, testNetworkNode("a", { tunnel: sign(true, 61) })), "up"],
  [
    "an agent that has said nothing for long",
    stateOf(undefined, testNetworkNode("a", { observedAt: ago(151) })),
    "down",
  ],
  ["an agent that never said anything", stateOf(undefined, testNetworkNode("a", { observedAt: undefined })), "down"],
  ["an agent with a broken clock", stateOf(undefined, testNetworkNode("a", { observedAt: "yesterday" })), "down"],
])("%s", (_, state, expected) => {
  expect(state).toBe(expected);
});

test("only named nodes are gateways, and none that are kept from it", () => {
  const nodes = [testNode("a", { isExcluded: true }), testNode("b"), testNode("c")];
  const networkNodes = nodes.map(({ name }) => testNetworkNode(name));
  expect(gatewaysOf(nodes, networkNodes, ["a", "b"], testNow).map(({ node }) => node)).toEqual(["b"]);
});

test("nobody is a gateway with a prefix that is not that of its key, or is another's too", () => {
  const all = [
    testNetworkNode("a", { prefix: "4a1:2:3:4::/64" }),
    testNetworkNode("b"),
    testNetworkNode("thief", { publicKey: testKey("b"), prefix: testPrefix("b") }),
    testNetworkNode("c", { publicKey: "none" }),
    testNetworkNode("d", { prefix: "none" }),
  ];
  expect(
    gatewaysOf(
      all.map(({ name }) => testNode(name)),
      all,
      undefined,
      testNow,
    ),
  ).toEqual([]);
});
