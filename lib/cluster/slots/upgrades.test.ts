import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { refusalsOf } from "../testing.ts";

const automatic = { type: "automatic" } as const;
const window = { startTime: "02:00", endTime: "05:00" };

test("people upgrade, unless they say otherwise", () => {
  expect(testCluster().upgrades).toEqual({ type: "manual" });
});

test("completes a window", () => {
  expect(testCluster({ upgrades: automatic }).upgrades).toEqual({ ...automatic, drain: true });
  expect(testCluster({ upgrades: { ...automatic, window } }).upgrades).toEqual({
    ...automatic,
    drain: true,
    window: {
      ...window,
      days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
      timeZone: "UTC",
    },
  });
});

test.each<[string, object, string]>([
  [
    "a window over midnight",
    { startTime: "22:00", endTime: "02:00" },
    'upgrades.window.endTime: is not after 22:00, got "02:00"; write a later one: a window lies within one day',
  ],
  [
    "a time that does not exist",
    { startTime: "2:00", endTime: "05:00" },
    'upgrades.window.startTime: is not a time of day, got "2:00"; write hours and minutes, like "02:00"',
  ],
  [
    "an offset for a time zone",
    { ...window, timeZone: "+02:00" },
    'upgrades.window.timeZone: is not a time zone, got "+02:00"; write its name, like "Europe/Vienna" or "UTC"',
  ],
  ["no day", { ...window, days: [] }, "upgrades.window.days: is not valid, got []; write at least 1 item"],
])("fails with %s", (_, wrong, message) => {
  expect(refusalsOf({ upgrades: { ...automatic, window: wrong } })).toEqual([message]);
});
