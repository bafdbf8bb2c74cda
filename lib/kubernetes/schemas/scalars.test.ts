import { describe, expect, it } from "vitest";
import type { Json } from "../manifest.ts";
import { scalars } from "./scalars.ts";

const long = (length: number) => "a".repeat(length);

const table: readonly [scalar: string, taken: readonly Json[], refused: readonly Json[]][] = [
  ["boolean", [true, false], ["true", 0, null]],
  ["object", [{}, { a: 1 }], [[], "{}", null]],
  ["number", [0, -1.5], ["1", null]],
  ["integer", [0, -1, 2 ** 40], [1.5, "1"]],
  ["int32", [2 ** 31 - 1, -(2 ** 31)], [2 ** 31, 1.5, "1"]],
  ["int64", [2 ** 53, -(2 ** 63)], [2 ** 64, 0.5]],
  ["port", [1, 65_535], [0, 65_536, "80", 80.5]],
  ["string", ["", "a"], [1, null, true, [], {}]],
  ["byte", ["", "YQ==", "YWI=", "YWJj", "YWJj\nZGVm\n", [], [1, 255]], [[256], ["a"], "YQ", "a b", "YQ=a", 1]],
  [
    "time",
    ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00.123456+01:00"],
    ["2026-01-31", "09:00", "", "2026-02-30T09:00:00Z", "2026-01-31t09:00:00z"],
  ],
  [
    "micro-time",
    ["2026-01-31T09:00:00.000000Z", "2026-01-31T09:00:00.123456+01:00"],
    ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00.1Z", ""],
  ],
  ["duration", ["0", "90s", "1h30m", "1.5h", "-5m", "10ms", "3µs"], ["", "5", "1d", "1h 30m", "h"]],
  ["ip", ["10.0.0.1", "::1"], ["10.0.0.256", "10.0.0", "host", "10.0.0.0/8"]],
  ["cidr", ["10.0.0.0/8", "::/0", "fd00::/64"], ["10.0.0.0", "10.0.0.0/33", "::/129", "x/8", "10.0.0.0/8/8"]],
  ["dns-label", ["a", "1-a", long(63)], ["", "-a", "a-", "A", "a.b", "a_b", long(64)]],
  ["dns-1035-label", ["a", "a-1"], ["1a", "-a", "a.b"]],
  ["dns-subdomain", ["a", "a.b-1.c", long(253)], ["", "a..b", ".a", "A", "a_b", long(254)]],
  ["wildcard-host", ["a.b", "*.a.b"], ["*", "*a.b", "a.*.b", "a:80"]],
  ["path-segment", ["system:node", "a b", "..."], ["", ".", "..", "a/b", "a%b"]],
  ["port-name", ["http", "a-1", long(15)], ["", "80", "a--b", "-a", "HTTP", long(16)]],
  ["label-key", ["app", "a.b/App_1.x", long(63)], ["", "/a", "a/", "a/b/c", "A.b/c", "-a", long(64)]],
  ["label-value", ["", "v1.2_3-x", long(63)], ["-a", "a b", "a/b", long(64), 1, true, null]],
  ["annotation-key", ["Example.com/a", "a"], ["a/b/c", ""]],
  ["config-key", ["a.yaml", "_A-1", ".a"], ["", ".", "..", "..a", "a/b", "a b"]],
  ["env-name", ["PATH", "a.b-c", "1A", "a b"], ["", "A=B", "a\n"]],
  [
    "quantity",
    [1, 0.5, "1", "1.5", ".5", "5.", "-1", "+1", "100m", "1k", "1Ki", "1E", "1e3", "1E-3", " 32Mi"],
    ["", "1 k", "1KB", "1K", "1mi", "k", "1e", null],
  ],
  ["amount", [0, "0", "100m"], [-1, "-1"]],
  ["int-or-string", [1, "25%", ""], [1.5, null, true]],
  ["integer-or-string", [2 ** 40, "25%", ""], [1.5, null, true, 2 ** 64]],
  ["integer-or-quantity", [1, "250m"], [0.5, "1 k", "many", null]],
  ["port-or-name", [80, "http"], ["80", 0, ""]],
  ["count-or-percent", [0, 3, "25%"], [-1, 1.5, "3", "25 %", "%"]],
];

describe.each(table)("%s", (name, taken, refused) => {
  const scalar = scalars.get(name);

  it.each(taken.map((value) => [value]))("takes %j", (value) => {
    expect(scalar?.test(value)).toBe(true);
  });

  it.each(refused.map((value) => [value]))("fails on %j", (value) => {
    expect(scalar?.test(value)).toBe(false);
  });
});

it("has a row for every scalar", () => {
  const elsewhere = ["cron", "secret"];
  const own = [...scalars.keys()].filter((name) => !name.startsWith("format-"));
  expect([...table.map(([name]) => name), ...elsewhere].sort()).toEqual(own.sort());
});
