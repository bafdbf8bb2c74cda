import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["isQuantity('1Gi')", "true"],
  ["isQuantity('1.5')", "true"],
  ["isQuantity('abc')", "false"],
  ["isQuantity('1e3')", "true"],
  ["quantity('1Gi').isGreaterThan(quantity('1G'))", "true"],
  ["quantity('1Gi').isLessThan(quantity('1G'))", "false"],
  ["quantity('1k').compareTo(quantity('1000'))", "0"],
  ["quantity('500m').asApproximateFloat()", "0.5"],
  ["quantity('1k').asInteger()", "1000"],
  ["quantity('500m').asInteger()", "error: cannot convert value to integer"],
  ["quantity('500m').isInteger()", "false"],
  ["quantity('1').add(quantity('500m')) == quantity('1500m')", "true"],
  ["quantity('1').add(2) == quantity('3')", "true"],
  ["quantity('1').sub(quantity('500m')) == quantity('500m')", "true"],
  ["sign(quantity('1').sub(2))", "-1"],
  [
    "quantity('x')",
    "error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
  ],
  ["quantity('1') == quantity('1000m')", "true"],
])("quantities: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
