import { describe, expect, it } from "vitest";
import { formatBytes, formatCores, parseQuantity } from "./quantity.ts";

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

it.each([
  ["0", "0"],
  ["250m", "0.25"],
  ["1u", "0.001"],
  ["2", "2"],
])("says %s processors as %s", (text, said) => {
  expect(formatCores(parseQuantity(text) ?? 0n)).toBe(said);
});

it.each([
  ["0", "0 MiB"],
  ["1", "1 MiB"],
  ["512Mi", "512 MiB"],
  ["1536Mi", "1.5 GiB"],
  ["1025Mi", "1.1 GiB"],
  ["2Ti", "2048 GiB"],
])("says %s bytes as %s", (text, said) => {
  expect(formatBytes(parseQuantity(text) ?? 0n)).toBe(said);
});
