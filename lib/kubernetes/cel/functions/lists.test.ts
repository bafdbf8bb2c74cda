import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["[1, 2, 3].isSorted()", "true"],
  ["[3, 1].isSorted()", "false"],
  ["['a', 'b'].isSorted()", "true"],
  ["[1, 2, 3].sum()", "6"],
  ["[1.5, 2.5].sum()", "4.0"],
  ["[1, 3, 2].min()", "1"],
  ["[1, 3, 2].max()", "3"],
  ["['b', 'a'].min()", '"a"'],
  ["[].sum()", "0"],
  ["[].max()", "error: max called on empty list"],
  ["[1, 2, 1].indexOf(1)", "0"],
  ["[1, 2, 1].distinct()", "[1, 2]"],
  ["[1, 2, 3].slice(0, 2)", "[1, 2]"],
  ["[1, 2, 3].slice(2, 1)", "error: cannot slice(2, 1), list is length 3"],
  ["[1, 2, 3].slice(0, 5)", "error: cannot slice(0, 5), list is length 3"],
  ["[[1], [2]].flatten()", "[1, 2]"],
  ["[3, 1, 2].sort()", "[1, 2, 3]"],
  ["['b', 'a'].sort()", '["a", "b"]'],
  ["lists.range(3)", "[0, 1, 2]"],
  ["[1, 2, 3].reverse()", "[3, 2, 1]"],
])("lists: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
