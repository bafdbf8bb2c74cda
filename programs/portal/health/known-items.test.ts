import { expect, test } from "vitest";
import { knownItems } from "./known-items.ts";

test("what came is known, also while it is not followed", () => {
  expect(knownItems({ status: "live", items: [] })).toEqual([]);
  expect(knownItems({ status: "interrupted", items: [1] })).toEqual([1]);
});

test("none are not nothing", () => {
  expect(knownItems({ status: "forbidden", items: [] })).toBeUndefined();
  expect(knownItems({ status: "waiting", items: [] })).toBeUndefined();
});
