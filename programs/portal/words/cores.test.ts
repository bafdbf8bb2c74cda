import { expect, test } from "vitest";
import { cores } from "./cores.ts";

test.each([
  [4, "4"],
  [0.25, "0.25"],
  [1.2345, "1.23"],
  [0.001, "0"],
])("%d cores are %s", (count, expected) => {
  expect(cores(count)).toBe(expected);
});
