import { expect, test } from "vitest";
import { calendarsOf } from "./systemd-calendar.ts";

test.each<[string, string[]]>([
  ["0 */6 * * *", ["*-*-* 00,06,12,18:00:00"]],
  ["@hourly", ["*-*-* *:00:00"]],
  ["30 2 * * 0", ["Sun *-*-* 02:30:00"]],
  ["*/30 1-2 1 JAN *", ["*-01-01 01,02:00,30:00"]],
  // A day of the month, or a day of the week.
  ["0 0 1,15 * MON", ["*-*-01,15 00:00:00", "Mon *-*-* 00:00:00"]],
])("%s is due at %j", (schedule, calendars) => {
  expect(calendarsOf(schedule)).toEqual(calendars);
});
