import { expect, test } from "vitest";
import { latestOf, timeAt } from "./time.ts";

test.each([
  ["2026-11-28T20:00:00Z", "2026-11-28T20:00:00Z"],
  ["2026-11-28T20:00:00.123456Z", "2026-11-28T20:00:00.123456Z"],
  ["yesterday", undefined],
  [1_790_000_000, undefined],
  [`${"0".repeat(100)}1`, undefined],
])("reads the time %j", (written, time) => expect(timeAt({ at: written }, "at")).toBe(time));

test("knows the latest of some", () => {
  expect(latestOf([undefined, "2026-11-28T20:00:00.5Z", "2026-11-28T20:00:00Z", undefined])).toBe(
    "2026-11-28T20:00:00.5Z",
  );
  expect(latestOf([undefined])).toBeUndefined();
});
