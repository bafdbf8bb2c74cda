import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["sets.contains([1, 2], [1])", "true"],
  ["sets.equivalent([1, 2], [2, 1, 1])", "true"],
  ["sets.intersects([1], [2])", "false"],
])("sets: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
