import { expect, test } from "vitest";
import { contrast } from "./contrast.ts";

test.each([
  ["#000000", "#ffffff", "21.00"],
  ["#ffffff", "#000000", "21.00"],
  ["#777777", "#ffffff", "4.48"],
  ["#0b5cad", "#0b5cad", "1.00"],
])("%s on %s has a contrast of %s", (a, b, expected) => {
  expect(contrast(a, b).toFixed(2)).toBe(expected);
});
