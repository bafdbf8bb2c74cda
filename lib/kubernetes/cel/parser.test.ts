import { expect, test } from "vitest";
import { compileProblem } from "./compile.ts";
import { testEnvironment } from "./testing.ts";

function problem(source: string): string | undefined {
  return compileProblem(source, testEnvironment);
}

test.each([
  "object.a.b[0].?c[?'d']",
  "[?object.?a, object.b]",
  "{?'a': object.?a, 'b': object.b}",
  "[1, 2,]",
  "[,]",
  "object.namespace == 2 || object.if ? 3 : 4",
  ".object.a",
  "1 // a remark",
  "'''a\nb''' + r'\\d' + \"\\u00e9\"",
  "-9223372036854775808 + 0x1F",
  "!!object.a && --object.b == 1",
])("%s is an expression", (source) => {
  expect(problem(source)).toBeUndefined();
});

test.each([
  ["", "1:1: syntax error: expected an expression, got the end"],
  ["1 +", "1:4: syntax error: expected an expression, got the end"],
  ["1 2", "1:3: syntax error: expected an operator or the end, got a literal"],
  ["a b", '1:3: syntax error: expected an operator or the end, got "b"'],
  ["object.", "1:8: syntax error: expected a field name, got the end"],
  ["object.in", '1:8: syntax error: expected a field name, got "in"'],
  ["Object.{}", '1:8: syntax error: expected a field name, got "{"'],
  ["(1", '1:3: syntax error: expected ")", got the end'],
  ["[1 2]", '1:4: syntax error: expected "," or "]", got a literal'],
  ["size('a',)", '1:10: syntax error: expected an expression, got ")"'],
  ["namespace", "1:1: syntax error: reserved identifier: namespace"],
  ["object\n  .a #", '2:6: syntax error: unexpected "#"'],
  ["'a\\z'", "1:1: syntax error: invalid escape \\z"],
  ["'\\ud800'", "1:1: syntax error: invalid unicode escape"],
  ["b'\\u0041'", "1:1: syntax error: unicode escapes are not allowed in bytes"],
  ["9223372036854775808", "1:1: syntax error: invalid int literal"],
  ["18446744073709551616u", "1:1: syntax error: invalid uint literal"],
  ["has(object)", "1:5: syntax error: invalid argument to has() macro"],
  ["[1].all(x.y, true)", "1:10: syntax error: argument must be a simple name"],
  ["[1].all(x, x, true)", "1:12: syntax error: duplicate variable name: x"],
])("%j is none", (source, message) => {
  expect(problem(source)).toBe(message);
});

test("an expression may lie in others, to a depth", () => {
  expect(problem(`${"(".repeat(200)}1${")".repeat(200)}`)).toBeUndefined();
  expect(problem(`${"(".repeat(300)}1${")".repeat(300)}`)).toBe("1:251: syntax error: nested deeper than 250");
});
