import { expect, it } from "vitest";
import { amountOf, isWhole } from "./amounts.ts";

it("takes null for nothing, as the API server does in a map", () => {
  expect(amountOf(null)).toBe(0n);
  expect(amountOf("500m")).toBe(500_000_000n);
  expect(amountOf(2)).toBe(2_000_000_000n);
  expect(amountOf(undefined)).toBeUndefined();
  expect(amountOf("much")).toBeUndefined();
});

it("knows whole numbers, up to what the API server can count", () => {
  expect(["1", "1Gi", "1000m"].map((text) => isWhole(amountOf(text) ?? 1n))).toEqual([true, true, true]);
  expect(["1500m", "10E"].map((text) => isWhole(amountOf(text) ?? 0n))).toEqual([false, false]);
});
