import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["isSemver('1.2.3')", "true"],
  ["isSemver('v1.2.3')", "false"],
  ["isSemver('v1.2', true)", "true"],
  ["isSemver('1.2.3-rc.1+b')", "true"],
  ["isSemver('01.2.3')", "false"],
  ["isSemver('01.02.3', true)", "true"],
  ["semver('1.2.3').major()", "1"],
  ["semver('1.2.3').isGreaterThan(semver('1.2.3-rc.1'))", "true"],
  ["semver('1.2.3').compareTo(semver('1.10.0'))", "-1"],
  ["semver('1.2.3-a').isLessThan(semver('1.2.3-b'))", "true"],
  ["semver('x')", 'error: not a semantic version: "x"'],
])("semantic versions: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
