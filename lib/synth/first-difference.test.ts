import { expect, test } from "vitest";
import { firstDifference } from "./first-difference.ts";

test("equal data has none, whatever the order of its keys", () => {
  const one = { a: [1, { b: "c" }], d: null };
  expect(firstDifference(one, { d: null, a: [1, { b: "c" }] })).toBeUndefined();
  expect(firstDifference({ a: undefined }, {})).toBeUndefined();
});

test.each([
  [{ a: [1, { b: "c" }] }, { a: [1, { b: "d" }] }, ["a", 1, "b"], "c", "d"],
  [{ a: 1 }, {}, ["a"], 1, undefined],
  [{}, { a: 1 }, ["a"], undefined, 1],
  [{ a: [] }, { a: {} }, ["a"], [], {}],
  [[1], [1, 2], [1], undefined, 2],
  [1, "1", [], 1, "1"],
])("%j and %j differ", (one, other, path, before, after) => {
  expect(firstDifference(one, other)).toEqual({ path, before, after });
});
