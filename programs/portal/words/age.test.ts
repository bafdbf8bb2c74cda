import { expect, test } from "vitest";
import { age, since } from "./age.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

test.each([
  [-5_000, "<1 min"],
  [59_999, "<1 min"],
  [minute, "1 min"],
  [90 * minute, "90 min"],
  [2 * hour, "2 h"],
  [47.9 * hour, "47 h"],
  [2 * day, "2 d"],
  [400 * day, "400 d"],
  [800 * day, "2 y"],
])("%d ms are %s", (time, expected) => {
  expect(age(time)).toBe(expected);
});

test("a time of the API is as old as the clock says", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(since("2026-03-01T11:55:00Z", now)).toBe(5 * minute);
});

test("what is no time has no age", () => {
  expect(since("<b>yesterday</b>", 0)).toBeUndefined();
  expect(since(undefined, 0)).toBeUndefined();
});
