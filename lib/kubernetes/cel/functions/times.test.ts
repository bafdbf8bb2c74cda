import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["'%s'.format([duration('1h')])", '"3600s"'],
  ["'%s'.format([timestamp('2020-01-01T00:00:00Z')])", '"2020-01-01T00:00:00Z"'],
  ["[duration('1s'), duration('2s')].sum()", "duration(3s)"],
  ["type(timestamp('2020-01-01T00:00:00Z')) == google.protobuf.Timestamp", "true"],
  ["type(duration('1s')) == google.protobuf.Duration", "true"],
  ["string(timestamp('2020-01-01T00:00:00.5Z'))", '"2020-01-01T00:00:00.5Z"'],
  ["string(duration('90m'))", '"5400s"'],
  ["duration('1h30m')", "duration(5400s)"],
  ["duration('1.5s')", "duration(1.5s)"],
  ["duration('-1s') < duration('0s')", "true"],
  ["duration('1h').getHours()", "1"],
  ["duration('90m').getMinutes()", "90"],
  ["duration('1500ms').getMilliseconds()", "1500"],
  ["duration('1500ms').getSeconds()", "1"],
  ["timestamp('2020-01-01T00:00:00Z')", "timestamp(2020-01-01T00:00:00Z)"],
  ["timestamp('2020-01-01T00:00:00+02:00').getHours()", "22"],
  ["timestamp('2020-01-01T00:00:00Z').getFullYear()", "2020"],
  ["timestamp('2020-02-03T04:05:06.007Z').getMonth()", "1"],
  ["timestamp('2020-02-03T04:05:06.007Z').getDate()", "3"],
  ["timestamp('2020-02-03T04:05:06.007Z').getDayOfMonth()", "2"],
  ["timestamp('2020-02-03T04:05:06.007Z').getDayOfWeek()", "1"],
  ["timestamp('2020-02-03T04:05:06.007Z').getDayOfYear()", "33"],
  ["timestamp('2020-02-03T04:05:06.007Z').getMinutes()", "5"],
  ["timestamp('2020-02-03T04:05:06.007Z').getSeconds()", "6"],
  ["timestamp('2020-02-03T04:05:06.007Z').getMilliseconds()", "7"],
  ["timestamp('2020-02-03T04:05:06.007Z').getHours('02:00')", "6"],
  ["timestamp('2020-02-03T04:05:06.007Z').getHours('-02:00')", "2"],
  ["timestamp('2020-01-01T00:00:00Z') + duration('1h') == timestamp('2020-01-01T01:00:00Z')", "true"],
  ["timestamp('2020-01-01T01:00:00Z') - timestamp('2020-01-01T00:00:00Z') == duration('1h')", "true"],
  ["timestamp('2020-01-01T00:00:00Z') < timestamp('2020-01-01T01:00:00Z')", "true"],
  ["timestamp(0) == timestamp('1970-01-01T00:00:00Z')", "true"],
  ["true ? duration('1s') : null", "duration(1s)"],
])("times: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
