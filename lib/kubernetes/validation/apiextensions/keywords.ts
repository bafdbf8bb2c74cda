import type { Field } from "../field.ts";
import { validateFormat } from "./format.ts";
import { validateListType, validateMapType } from "./list-type.ts";
import { validatePattern } from "./pattern.ts";
import { validateRules } from "./rules.ts";

/** Keywords of JSON Schema that schemas of custom resources cannot have. */
const unsupported = ["$schema", "definitions", "id", "patternProperties"];
/** The same, even when empty. */
const unsupportedAtAll = ["$ref", "additionalItems", "dependencies"];

/** The keywords of one schema, which may be one in `allOf`, `anyOf`, `oneOf` or `not`. */
export function validateKeywords(schema: Field): void {
  for (const keyword of unsupported)
    if (!schema.at(keyword).isEmpty) schema.at(keyword).report("is not supported in custom resources");
  for (const keyword of unsupportedAtAll)
    if (schema.at(keyword).isSet) schema.at(keyword).report("is not supported in custom resources");
  if (schema.at("uniqueItems").value === true)
    schema.at("uniqueItems").report("must not be true, which takes too long");
  const additional = schema.at("additionalProperties");
  if (additional.isSet && additional.value !== true && !schema.at("properties").isEmpty)
    additional.report("must not be set beside properties");
  if (schema.at("x-kubernetes-preserve-unknown-fields").value === false)
    schema.at("x-kubernetes-preserve-unknown-fields").report("must be true or missing");
  validateFormat(schema);
  validatePattern(schema.at("pattern"));
  validateListType(schema);
  validateMapType(schema);
  validateRules(schema);
}
