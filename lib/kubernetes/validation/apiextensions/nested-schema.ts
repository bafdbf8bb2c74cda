import type { Json } from "../../manifest.ts";
import type { Field } from "../field.ts";
import { validateKeywords } from "./keywords.ts";

const combinations = ["allOf", "anyOf", "oneOf"];

/** What only the schema around them may say. */
const forbidden = [
  ...["type", "default", "title", "description", "nullable", "additionalProperties"],
  ...["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string"],
  ...["x-kubernetes-list-map-keys", "x-kubernetes-list-type", "x-kubernetes-map-type", "x-kubernetes-validations"],
];

/**
 * The schemas in `allOf`, `anyOf`, `oneOf` and `not`: they narrow the values of fields that the schema around them has.
 * @param outer the schema around them, which is looked into at the root only
 */
export function validateNestedSchemas(schema: Field, outer: Field | undefined): void {
  for (const name of combinations) {
    if (name === "anyOf" && isIntOrString(schema.at("anyOf").value)) continue;
    for (const nested of schema.at(name).items) validateNestedSchema(nested, outer);
  }
  if (schema.at("not").isSet) validateNestedSchema(schema.at("not"), outer);
}

function validateNestedSchema(nested: Field, outer: Field | undefined): void {
  validateKeywords(nested);
  for (const name of forbidden) {
    const keyword = nested.at(name);
    if (!keyword.isEmpty && keyword.value !== false) keyword.mustNotBeSet("in allOf, anyOf, oneOf or not");
  }
  if (outer?.isSet === false) {
    nested.report("must be of a field that the schema around it has");
    return;
  }
  validateNestedSchemas(nested, outer);
  if (nested.at("items").isSet) validateNestedSchema(nested.at("items"), outer?.at("items"));
  for (const [name, property] of nested.at("properties").entries) {
    if (name === "metadata") property.mustNotBeSet("in allOf, anyOf, oneOf or not");
    validateNestedSchema(property, outer?.at("properties", name));
  }
}

/** The one combination that repeats types: integer or string, as generators write it. */
function isIntOrString(anyOf: Json | undefined): boolean {
  return JSON.stringify(anyOf) === '[{"type":"integer"},{"type":"string"}]';
}
