import { expect, test } from "vitest";
import { longestGap } from "./cron-gap.ts";

const hour = 3_600_000;

test.each<[string, number | undefined]>([
  ["0 */6 * * *", 6 * hour],
  ["0 */5 * * *", 5 * hour],
  ["30 2 * * *", 24 * hour],
  ["@daily", 24 * hour],
  ["*/15 9-17 * * MON-FRI", (2 * 24 + 15.25) * hour],
  ["0 0 * * SUN", 7 * 24 * hour],
  // A day of either column is enough, as long as neither has a star.
  ["0 0 1,15 * SUN", 7 * 24 * hour],
  ["0 0 29 2 *", (3 * 365 + 366) * 24 * hour],
  ["5/20 * * * *", hour / 3],
  ["@every 90m", 1.5 * hour],
  ["0 0 30 2 *", undefined],
  ["every day", undefined],
])("%j is due at least every %s ms", (schedule, gap) => {
  expect(longestGap(schedule)).toBe(gap);
});
