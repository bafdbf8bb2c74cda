import { expect, test } from "vitest";
import { LineCounter } from "./line-counter.ts";

test("counts lines and columns from 1", () => {
  const lines = new LineCounter("ab\n\ncd\n");
  expect([0, 1, 2, 3, 4, 5, 6, 7, 7].map((at) => lines.place(at))).toEqual([
    "1:1",
    "1:2",
    "1:3",
    "2:1",
    "3:1",
    "3:2",
    "3:3",
    "4:1",
    "4:1",
  ]);
  expect(new LineCounter("").line(0)).toBe(1);
});
