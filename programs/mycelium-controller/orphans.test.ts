import { expect, test } from "vitest";
import { Orphans } from "./orphans.ts";
import { testNetworkNode, testNode } from "./testing.ts";

const [a, b] = [testNetworkNode("a"), testNetworkNode("b")];

test("what has had no Node for five minutes is overdue", () => {
  const orphans = new Orphans();
  expect(orphans.overdue([testNode("a")], [a, b], 0)).toEqual([]);
  expect(orphans.overdue([testNode("a")], [a, b], 299_999)).toEqual([]);
  expect(orphans.overdue([testNode("a")], [a, b], 300_000)).toEqual([b]);
});

test("a Node that returns, and one that is made anew, begin again", () => {
  const orphans = new Orphans();
  orphans.overdue([testNode("a")], [a, b], 0);
  orphans.overdue([testNode("a"), testNode("b")], [a, b], 200_000);
  expect(orphans.overdue([testNode("a")], [a, b], 300_000)).toEqual([]);
  expect(orphans.overdue([testNode("a")], [a, testNetworkNode("b", { uid: "new" })], 600_000)).toEqual([]);
});

test("who sees no Node at all removes nothing", () => {
  const orphans = new Orphans();
  orphans.overdue([], [a], 0);
  expect(orphans.overdue([], [a], 900_000)).toEqual([]);
});
