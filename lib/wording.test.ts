import { describe, expect, it } from "vitest";
import { counted, grouped, listed } from "./wording.ts";

describe("wording", () => {
  it("lists words", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]].map((words) => listed(words, 3))).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
      "a, b, c and 1 more",
    ]);
  });

  it("counts things", () => {
    expect([counted(1, "object"), counted(0, "object"), counted(12_345, "order", "orders")]).toEqual([
      "1 object",
      "0 objects",
      "12,345 orders",
    ]);
    expect(grouped(1_234_567)).toBe("1,234,567");
  });
});
