import { expect, it } from "vitest";
import { sameTiles } from "./same-tiles.ts";
import type { Tile } from "./tile.ts";

function tile(id: string, title: string): Tile {
  const from = { kind: "Ingress" as const, namespace: "shop", name: id };
  return { id, title, group: "Applications", address: id, from, needsHealthy: false, backends: [] };
}

it("keeps the object of what says the same", () => {
  const before = [tile("a", "Shop"), tile("b", "Mail")];
  const now = sameTiles(before, [tile("a", "Shop"), tile("b", "Post"), tile("c", "New")]);
  expect(now).toEqual([tile("a", "Shop"), tile("b", "Post"), tile("c", "New")]);
  expect(now.map((each) => before.includes(each))).toEqual([true, false, false]);
});
