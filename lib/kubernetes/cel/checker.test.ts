import { expect, test } from "vitest";
import { compile, compileProblem } from "./compile.ts";
import { testEnvironment } from "./testing.ts";
import { bool, formatType, int } from "./type.ts";

test.each([
  ["1", "int"],
  ["object", "dyn"],
  ["object.a.b", "dyn"],
  ["has(object.a)", "bool"],
  ["[1, 2].map(x, x > 1 ? 'a' : 'b')", "list(string)"],
  ["{'a': [1]}", "map(string, list(int))"],
  ["{'a': 1}.transformMap(k, v, string(v))", "map(string, string)"],
  ["{'a': 1}.map(k, k)", "list(string)"],
  ["[[1]].flatten()", "list(int)"],
  ["object.?a", "optional_type(dyn)"],
  ["{'a': 1}.?a.optMap(x, x > 1)", "optional_type(bool)"],
  ["optional.none()", "optional_type(dyn)"],
  ["type(1)", "type(int)"],
  ["url('https://a.example')", "kubernetes.URL"],
  ["timestamp('2026-01-01T00:00:00Z') - timestamp('2026-01-01T00:00:00Z')", "google.protobuf.Duration"],
  ["true ? duration('1s') : null", "google.protobuf.Duration"],
  ["'%s %d'.format(['a', 1])", "string"],
])("%s is of type %s", (source, type) => {
  expect(formatType(compile(source, testEnvironment).type)).toBe(type);
});

test.each([
  ["other", "1:1: undeclared reference to 'other'"],
  ["other.a", "1:1: undeclared reference to 'other'"],
  ["other(1)", "1:6: undeclared reference to 'other'"],
  ["object.other()", "1:13: undeclared reference to 'other'"],
  ["[1].existsOne(x, true)", "1:15: undeclared reference to 'x'"],
  ["math.abs(1)", "1:1: undeclared reference to 'math'"],
  ["1 + 'a'", "1:3: found no matching overload for '_+_' applied to '(int, string)'"],
  ["'a'.size(1)", "1:9: found no matching overload for 'size' applied to 'string.(int)'"],
  ["1 && true", "1:1: expected type 'bool' but found 'int'"],
  ["[1, 'a']", "1:5: expected type 'int' but found 'string'"],
  ["[object, 'a']", "1:10: expected type 'dyn' but found 'string'"],
  ["{'a': 1, 'b': 'c'}", "1:15: expected type 'int' but found 'string'"],
  ["[?1]", "1:3: expected type 'optional_type(int)' but found 'int'"],
  ["'a'.b", "1:4: type 'string' does not support field selection"],
  [
    "'a'.all(x, true)",
    "1:1: expression of type 'string' cannot be range of a comprehension (must be list, map, or dynamic)",
  ],
  ["[1].filter(x, x)", "1:15: expected type 'bool' but found 'int'"],
  ["[[1]].sortBy(x, x)", "1:17: a list cannot be sorted by 'list(int)'"],
  ["duration('1d')", "1:10: invalid duration argument: invalid duration: 1d"],
  ["int('a')", "1:5: invalid int argument: type conversion error from 'string' to 'int'"],
  ["'a'.matches('a**')", "1:13: invalid matches argument: missing argument to repetition operator"],
  ["'a'.matches('(?=a)')", "1:13: invalid matches argument: invalid or unsupported Perl syntax: (?="],
  ["'a'.matches('(a)\\\\1')", "1:13: invalid matches argument: invalid escape sequence: \\1"],
  ["'%s'.format([1, 2])", "1:13: format takes 1 values, got 2"],
])("%s does not compile", (source, problem) => {
  expect(compileProblem(source, testEnvironment)).toBe(problem);
});

test("an expression gives one of the types that are expected", () => {
  expect(compileProblem("1", testEnvironment, [bool, int])).toBeUndefined();
  expect(compileProblem("'a'", testEnvironment, [bool, int])).toBe("must evaluate to bool or int, got string");
  expect(compileProblem("object", testEnvironment, [bool])).toBe("must evaluate to bool, got dyn");
});
