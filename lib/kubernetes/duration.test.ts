import { describe, expect, it } from "vitest";
import { parseDuration } from "./duration.ts";

describe("parseDuration", () => {
  it.each([
    ["1h", 3_600e9],
    ["60m", 3_600e9],
    ["1h0m0s", 3_600e9],
    ["1.5s", 1.5e9],
    ["250ms", 250e6],
    ["1d", 86_400e9],
    ["90", undefined],
    ["1h ", undefined],
    ["h", undefined],
    [60, undefined],
    [undefined, undefined],
  ])("reads %j", (text, time) => {
    expect(parseDuration(text)).toBe(time);
  });
});
