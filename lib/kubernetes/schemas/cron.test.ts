import { expect, it } from "vitest";
import { isCronSchedule } from "./cron.ts";

it.each([
  "0 3 * * *",
  "*/15 0-5,22 1 JAN-MAR mon,FRI",
  "0 0 ? * 6",
  "5/10 * * * *",
  "@daily",
  "@every 1h30m",
  " 0  3 * * * ",
])("takes %j", (text) => {
  expect(isCronSchedule(text)).toBe(true);
});

it.each([
  "",
  "0 3 * *",
  "0 3 * * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "* * * * 7",
  "5-1 * * * *",
  "*/0 * * * *",
  "a * * * *",
  "@nightly",
  "@every day",
  "TZ=UTC 0 3 * * *",
])("fails on %j", (text) => {
  expect(isCronSchedule(text)).toBe(false);
});
