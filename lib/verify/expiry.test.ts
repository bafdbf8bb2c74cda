import { expect, test } from "vitest";
import { expiry, spanOf } from "./expiry.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

test.each<[from: string, until: string, Finding]>([
  ["2026-09-01", "2026-11-30", ok("holds until 2026-11-30")],
  // Of 90 days, a fifth is 18.
  ["2026-08-20", "2026-11-18", warn("holds until 2026-11-18, 17 days left", "renew it")],
  // Of ten years, 30 days are enough.
  ["2016-12-01", "2026-12-02", ok("holds until 2026-12-02")],
  ["2016-12-01", "2026-11-30", warn("holds until 2026-11-30, 29 days left", "renew it")],
  ["2026-10-30", "2026-11-05", ok("holds until 2026-11-05")],
  ["2026-01-01", "2026-11-01", fail("expired on 2026-11-01", "renew it")],
  ["2026-11-02", "2027-11-02", fail("holds only from 2026-11-02", "set the clocks of both machines")],
  ["never", "2026-11-20", warn("holds until 2026-11-20, 19 days left", "renew it")],
  ["never", "never", fail("does not say until when it holds", "renew it")],
])("from %s until %s, seen on 2026-11-01", (from, until, finding) => {
  expect(expiry({ from: day(from), until: day(until) }, day("2026-11-01"), "renew it")).toEqual(finding);
});

test.each<[number, string]>([
  [59_000, "0 min"],
  [119 * 60_000, "119 min"],
  [5.5 * 3_600_000, "5 h"],
  [71 * 3_600_000, "71 h"],
  [80 * 3_600_000, "3 days"],
])("%d ms are %s", (span, text) => {
  expect(spanOf(span)).toBe(text);
});
