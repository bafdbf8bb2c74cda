import { describe, expect, it } from "vitest";
import { parseQuantity } from "./quantity.ts";

describe("parseQuantity", () => {
  it.each([
    ["1", 1_000_000_000n],
    [1, 1_000_000_000n],
    ["1000m", 1_000_000_000n],
    ["1e0", 1_000_000_000n],
    ["0.5", 500_000_000n],
    [".5", 500_000_000n],
    ["1.", 1_000_000_000n],
    ["-2k", -2_000_000_000_000n],
    ["1Ki", 1_024_000_000_000n],
    ["1.5Gi", 1_610_612_736_000_000_000n],
    ["1E3", 1_000_000_000_000n],
    ["1e-3", 1_000_000n],
    ["1n", 1n],
    ["0.1n", undefined],
    ["1KI", undefined],
    ["1 Gi", undefined],
    ["", undefined],
    [true, undefined],
    [undefined, undefined],
  ])("reads %j", (text, amount) => {
    expect(parseQuantity(text)).toBe(amount);
  });
});
