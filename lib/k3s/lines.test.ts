import { expect, test } from "vitest";
import { isK3sMinor, k3sLines, newestMinor, oldestMinor } from "./lines.ts";

test("the lines are in the order of their versions", () => {
  const minors = Object.keys(k3sLines);
  expect(minors).toEqual(minors.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })));
  expect([oldestMinor, newestMinor]).toEqual([minors[0], minors.at(-1)]);
});

test("a version without a line is none that clusters can have", () => {
  expect(["1.35", "1.36", "1.37", "1.38", "toString"].filter(isK3sMinor)).toEqual(["1.36", "1.37"]);
});
