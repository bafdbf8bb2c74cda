import { describe, expect, test } from "vitest";
import { plainScalar } from "./plain-scalar.ts";

describe("plainScalar", () => {
  test.each<[string, string | boolean | number | null]>([
    ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((text): [string, true] => [
      text,
      true,
    ]),
    ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((text): [string, false] => [
      text,
      false,
    ]),
    ...["", "~", "null", "Null", "NULL"].map((text): [string, null] => [text, null]),
  ])("takes %j for %j", (text, value) => {
    expect(plainScalar(text)).toBe(value);
  });

  test.each([
    ["0", 0],
    ["12", 12],
    ["+12", 12],
    ["-12", -12],
    ["-0", 0],
    ["1_000", 1000],
    ["1__0_", 10],
    ["017", 15],
    ["0_7", 7],
    ["-017", -15],
    ["00", 0],
    ["0o17", 15],
    ["0O17", 15],
    ["0o_7", 7],
    ["-0o17", -15],
    ["0x1F", 31],
    ["0X1f", 31],
    ["-0x_10", -16],
    ["0b11", 3],
    ["0B1_1", 3],
    ["-0b1", -1],
    ["08", 8],
    ["09.5", 9.5],
    ["1.", 1],
    ["1.0", 1],
    ["-0.0", 0],
    [".5", 0.5],
    ["-.5", -0.5],
    [".1_0", 0.1],
    ["1_0.5_0", 10.5],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["1.e3", 1000],
    ["12e03", 12000],
    ["1e-3", 0.001],
    [".5e3", 500],
    ["0xFFFFFFFFFFFFFFFF", 2 ** 64],
    ["-0x8000000000000000", -(2 ** 63)],
    ["9007199254740993", 9007199254740992],
    ["123456789012345678901234567890", 1.2345678901234568e29],
    ["0777777777777777777777777", 7.777777777777778e23],
    [".inf", Number.POSITIVE_INFINITY],
    ["+.Inf", Number.POSITIVE_INFINITY],
    ["-.INF", Number.NEGATIVE_INFINITY],
    [".nan", Number.NaN],
  ])("takes %s for the number %d", (text, value) => {
    expect(plainScalar(text)).toBe(value);
  });

  test.each(
    "a tRue yess nul nullable _1 ._1 .e3 . .. + - -_ +. 1e 1e400 .1e400 0x 0b 0b12 0o8 0o9 0xg 0x1.8p3 0x1FFFFFFFFFFFFFFFF --1 +-1 1:30 1:2:3 2001-12-14 2001-12-14T21:59:43.10-05:00 infinity nan Inf = << v1 1.2.3 1m ٣".split(
      " ",
    ),
  )("takes %s for a text", (text) => {
    expect(plainScalar(text)).toBe(text);
  });
});
