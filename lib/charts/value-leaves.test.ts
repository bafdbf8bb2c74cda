import { expect, test } from "vitest";
import { largestOf, leavesOf, withoutLeaves } from "./value-leaves.ts";

const values = { a: 1, b: { c: [1, 2], d: { e: null, f: "x" } }, g: {} };

test("values have leaves, of which a list is one, and an empty mapping", () => {
  expect(leavesOf(values)).toEqual([["a"], ["b", "c"], ["b", "d", "e"], ["b", "d", "f"], ["g"]]);
});

test("values are left out with what is empty then", () => {
  expect(withoutLeaves(values, [])).toEqual(values);
  expect(withoutLeaves(values, [["a"], ["g"], ["b", "d", "f"]])).toEqual({ b: { c: [1, 2], d: { e: null } } });
  expect(
    withoutLeaves(values, [
      ["b", "d", "e"],
      ["b", "d", "f"],
    ]),
  ).toEqual({ a: 1, b: { c: [1, 2] }, g: {} });
});

test("leaves are named by the largest values that hold no others", () => {
  expect(largestOf(values, leavesOf(values))).toEqual([["a"], ["b"], ["g"]]);
  expect(
    largestOf(values, [
      ["b", "d", "e"],
      ["b", "d", "f"],
    ]),
  ).toEqual([["b", "d"]]);
  expect(
    largestOf(values, [
      ["b", "c"],
      ["b", "d", "f"],
    ]),
  ).toEqual([
    ["b", "c"],
    ["b", "d", "f"],
  ]);
});
