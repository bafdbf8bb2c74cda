import { expect, test } from "vitest";
import { parseTime } from "./time.ts";

test.each([
  ["2027-01-31T09:00:00Z", "2027-01-31T09:00:00.000Z"],
  ["2027-01-31T09:00:00.5+01:00", "2027-01-31T08:00:00.500Z"],
  ["2028-02-29T23:59:59-12:30", "2028-03-01T12:29:59.000Z"],
])("%s", (text, time) => {
  expect(parseTime(text)?.toISOString()).toBe(time);
});

test.each([
  "",
  "2027-01-31",
  "2027-01-31T09:00:00",
  "2027-01-31 09:00:00Z",
  "2027-1-31T09:00:00Z",
  "2027-02-29T09:00:00Z",
  "2027-02-28T24:00:00Z",
  "2027-02-28T23:59:60Z",
  "2027-02-28T09:00:00+24:00",
  "31 Jan 2027",
])("%j is no time", (text) => {
  expect(parseTime(text)).toBeUndefined();
});
