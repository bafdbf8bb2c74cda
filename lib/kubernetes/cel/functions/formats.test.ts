import { expect, test } from "vitest";
import { resultOf } from "../testing.ts";

test.each([
  ["format.dns1123Label().validate('my-name')", "none"],
  ["format.dns1123Label().validate('My-name').hasValue()", "true"],
  ["format.dns1123Subdomain().validate('a.b.c').hasValue()", "false"],
  ["format.dns1123Subdomain().validate('a..c').hasValue()", "true"],
  ["format.dns1035Label().validate('1a').hasValue()", "true"],
  ["format.qualifiedName().validate('a.b/C_d').hasValue()", "false"],
  ["format.qualifiedName().validate('a/b/c').hasValue()", "true"],
  ["format.labelValue().validate('').hasValue()", "false"],
  ["format.labelValue().validate('-a').hasValue()", "true"],
  ["format.dns1123LabelPrefix().validate('a-').hasValue()", "false"],
  ["format.dns1123LabelPrefix().validate('-').hasValue()", "true"],
  ["format.uri().validate('http://a').hasValue()", "false"],
  ["format.uuid().validate('123e4567-e89b-12d3-a456-426614174000').hasValue()", "false"],
  ["format.uuid().validate('x').hasValue()", "true"],
  ["format.byte().validate('aGVsbG8=').hasValue()", "false"],
  ["format.byte().validate('a').hasValue()", "true"],
  ["format.date().validate('2021-01-01').hasValue()", "false"],
  ["format.date().validate('2021-02-30').hasValue()", "true"],
  ["format.datetime().validate('2021-01-01T00:00:00Z').hasValue()", "false"],
  ["format.datetime().validate('2021-01-01').hasValue()", "true"],
  ["format.named('dns1123Label').hasValue()", "true"],
  ["format.named('nope').hasValue()", "false"],
  ["format.named('dns1123Label').value().validate('a').hasValue()", "false"],
])("named formats: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
