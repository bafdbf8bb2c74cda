import { expect, test } from "vitest";
import { quantityAt } from "./quantity.ts";

test.each([
  ["100m", 0.1],
  ["1", 1],
  [2, 2],
  ["1Gi", 2 ** 30],
  ["1e3", 1_000],
  ["5k", 5_000],
  ["123456789n", 0.123456789],
  ["-1", -1],
  ["many", undefined],
  ["", undefined],
  [true, undefined],
  ["9".repeat(1_000_000), undefined],
])("reads %j", (written, amount) => {
  expect(quantityAt({ status: { amount: written } }, "status", "amount")).toBe(amount);
});
