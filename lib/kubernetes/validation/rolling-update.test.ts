import { expect, it } from "vitest";
import { countOf, isMoreThanAll } from "./rolling-update.ts";

it("reads numbers and percentages", () => {
  expect([3, "25%", "0%", "3", null, undefined].map(countOf)).toEqual([3, 25, 0, undefined, undefined, undefined]);
  expect([101, "100%", "101%"].map(isMoreThanAll)).toEqual([false, false, true]);
});
