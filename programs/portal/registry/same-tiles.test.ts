import { expect, it } from "vitest";
import { sameTiles } from "./same-tiles.ts";
import { tile } from "./testing.ts";

it("keeps the object of what says the same", () => {
  const before = [tile({ id: "a" }), tile({ id: "b", title: "Mail" })];
  const now = sameTiles(before, [tile({ id: "a" }), tile({ id: "b", title: "Post" }), tile({ id: "c" })]);
  expect(now).toEqual([tile({ id: "a" }), tile({ id: "b", title: "Post" }), tile({ id: "c" })]);
  expect(now.map((each) => before.includes(each))).toEqual([true, false, false]);
});
