import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["[1, 2].first()", "optional(1)"],
  ["[1, 2].last()", "optional(2)"],
  ["[1, 2].first().value()", "1"],
  ["[].first()", "none"],
  ["optional.of(1)", "optional(1)"],
  ["optional.of(1).value()", "1"],
  ["optional.none().hasValue()", "false"],
  ["optional.none().orValue(5)", "5"],
  ["optional.of(1).or(optional.of(2)).value()", "1"],
  ["optional.ofNonZeroValue(0).hasValue()", "false"],
  ["optional.ofNonZeroValue('').hasValue()", "false"],
  ["optional.of(1).optMap(x, x + 1).value()", "2"],
  ["optional.of(1).optFlatMap(x, optional.of(x + 1)).value()", "2"],
  ["optional.none().value()", "error: optional.none() dereference"],
  ["optional.unwrap([optional.of(1), optional.none()])", "[1]"],
  ["[optional.of(1), optional.none()].unwrapOpt()", "[1]"],
  ["{'a': 1}.?a", "optional(1)"],
  ["{'a': 1}.?b.orValue(3)", "3"],
  ["{'a': {'b': 1}}.?a.b.orValue(3)", "1"],
  ["{'a': {'b': 1}}.?a.?b.orValue(3)", "1"],
  ["{'a': 1}[?'a'].hasValue()", "true"],
  ["[1][?0].value()", "1"],
  ["[1][?5].hasValue()", "false"],
  ["[?optional.of(1), 2]", "[1, 2]"],
  ["[?optional.none(), 2]", "[2]"],
  ["{?'a': optional.of(1)}", '{"a": 1}'],
  ["{?'a': optional.none(), 'b': 2}", '{"b": 2}'],
  ["type(optional.of(1)) == optional_type", "true"],
])("optional values: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
