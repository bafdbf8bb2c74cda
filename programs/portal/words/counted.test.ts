import { expect, test } from "vitest";
import { counted } from "./counted.ts";

test("one is one, and all else are many", () => {
  expect([0, 1, 2].map((count) => counted(count, "pod"))).toEqual(["0 pods", "1 pod", "2 pods"]);
});
