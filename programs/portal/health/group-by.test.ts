import { expect, test } from "vitest";
import { groupBy } from "./group-by.ts";

test("things stand with their like, in the order of the first of each", () => {
  expect([...groupBy([3, 1, 5, 2], (number) => number % 2 === 0)]).toEqual([
    [false, [3, 1, 5]],
    [true, [2]],
  ]);
});
