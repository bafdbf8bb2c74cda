import { expect, test } from "vitest";
import { percent } from "./percent.ts";

test.each([
  [0, "0 %"],
  [0.29, "29 %"],
  [0.7999, "79 %"],
  [0.8, "80 %"],
  [1.25, "125 %"],
])("%d is %s", (fraction, expected) => {
  expect(percent(fraction)).toBe(expected);
});
