import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["'abc'.matches('^a.c$')", "true"],
  ["'abc'.matches('a(?:b)c')", "true"],
  ["'ABC'.matches('(?i)abc')", "true"],
  ["'abc'.matches('\\\\d+')", "false"],
  ["matches('abc', 'b')", "true"],
  ["'a b'.matches('a\\\\sb')", "true"],
  ["'a-b'.matches('^[\\\\w\\\\-]+$')", "true"],
  ["'a]b'.matches('^[]a-b]+$')", "true"],
  ["'é'.matches('^.$')", "true"],
  ["'😀'.matches('^.$')", "true"],
  ["'a1'.matches('^[[:alpha:]][[:digit:]]$')", "true"],
  ["'x'.matches('(?P<n>x)')", "true"],
  ["'a'.matches('\\\\pL')", "true"],
  ["'a'.matches('^\\\\p{Greek}$')", "false"],
  ["'abc'.find('b.')", '"bc"'],
  ["'abcabc'.findAll('b.')", '["bc", "bc"]'],
  ["'abcabc'.findAll('b.', 1)", '["bc"]'],
  ["'abc'.find('zz')", '""'],
])("regular expressions: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
