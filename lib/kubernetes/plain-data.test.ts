import { expect, test } from "vitest";
import { deepest, isTooDeep, unplainIn } from "./plain-data.ts";

test("finds nothing in plain data, and nothing in members that are undefined", () => {
  const data = { a: ["b", 1, true, null, { c: undefined }], d: "\u{1f600}", e: Object.create(null) };
  expect(unplainIn(data)).toBeUndefined();
});

test("finds the first value that is none, with its place", () => {
  expect(unplainIn({ a: [{ "b.c": Number.NaN }], d: 1n })).toEqual({
    path: ["a", 0, "b.c"],
    got: "NaN",
    fix: "write a finite number",
  });
});

test("takes a hole in a list for an item that is undefined", () => {
  const list = ["a"];
  list.length = 2;
  expect(unplainIn(list)).toEqual({
    path: [1],
    got: "nothing, which is null or undefined",
    fix: "leave the item out",
  });
});

test("sees no circle where the same value stands twice", () => {
  const shared = { a: "b" };
  expect(unplainIn({ first: shared, second: [shared, shared] })).toBeUndefined();
});

test("minds nothing that will be replaced", () => {
  const late = new Date(0);
  expect(unplainIn({ a: late }, (value) => value === late)).toBeUndefined();
});

test("knows what is too deep, however deep it is", () => {
  const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels));
  expect([deepest, deepest + 1, 100_000].map((levels) => isTooDeep(nested(levels)))).toEqual([false, true, true]);
});
