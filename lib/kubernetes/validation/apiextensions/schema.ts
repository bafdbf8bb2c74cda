import type { Field } from "../field.ts";
import { validateDefault } from "./default-value.ts";
import { validateKeywords } from "./keywords.ts";
import { validateNestedSchemas } from "./nested-schema.ts";

/** Where a schema is: at the root, of items, or of the values of a field. */
export type Level = "root" | "item" | "field";

const types = ["array", "boolean", "integer", "number", "object", "string"];
const metadataFields = ["apiVersion", "kind", "metadata"];

/** What a schema is a part of. */
interface Part {
  /** The metadata of the resource. @default false */
  readonly metadata?: boolean;
  /** The values of a map, where the API server looks at no default. @default false */
  readonly map?: boolean;
}

/**
 * A structural schema: it says the type of every field.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function validateSchema(schema: Field, level: Level, part: Part = {}): void {
  if (!schema.isSet) return;
  validateKeywords(schema);
  validateType(schema, level);
  validateResource(schema, level);
  validateNestedSchemas(schema, level === "root" ? schema : undefined);
  if (part.metadata) {
    schema.at("default").mustNotBeSet("in the metadata of the resource");
    if (schema.at("x-kubernetes-embedded-resource").value === true)
      schema.at("x-kubernetes-embedded-resource").report("must not be true in the metadata of the resource");
  } else if (!part.map) {
    validateDefault(schema);
  }
  validateSchema(schema.at("items"), "item", part);
  for (const [name, property] of schema.at("properties").entries) {
    if (property.value === null) property.report("must be a schema, got null");
    const isMetadata = level === "root" && metadataFields.includes(name);
    validateSchema(property, "field", isMetadata ? { ...part, metadata: true } : part);
  }
  if (typeof schema.at("additionalProperties").value === "object")
    validateSchema(schema.at("additionalProperties"), "field", { ...part, map: true });
}

function validateType(schema: Field, level: Level): void {
  const type = schema.at("type");
  const intOrString = schema.at("x-kubernetes-int-or-string").value === true;
  const preserves = schema.at("x-kubernetes-preserve-unknown-fields").value === true;
  if (type.isEmpty && !intOrString && !preserves && schema.at("x-kubernetes-embedded-resource").value !== true)
    type.report("is missing");
  type.mustBeOneOf(types);
  if (level === "root") {
    if (!type.isEmpty && type.text !== "object") type.report(`must be object at the root, got ${type.text}`);
    if (schema.at("nullable").value === true) schema.at("nullable").report("must not be true at the root");
    schema.at("additionalProperties").mustNotBeSet("at the root");
  }
  if (type.text === "array" && !schema.at("items").isSet) schema.at("items").report("is missing");
  for (const name of ["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource"])
    if (intOrString && schema.at(name).value === true)
      schema.at(name).report("must not be true beside x-kubernetes-int-or-string");
}

/** The root and embedded resources have the metadata that every object has. */
function validateResource(schema: Field, level: Level): void {
  const isEmbedded = schema.at("x-kubernetes-embedded-resource").value === true;
  if (isEmbedded) {
    if (schema.at("type").text !== "object") schema.at("type").report("must be object for an embedded resource");
    schema.at("additionalProperties").mustNotBeSet("for an embedded resource");
    const preserves = schema.at("x-kubernetes-preserve-unknown-fields").value === true;
    if (!preserves && schema.at("properties").isEmpty) schema.at("properties").mustBeFilled();
  }
  if (!isEmbedded && level !== "root") return;
  for (const [name, type] of [
    ["apiVersion", "string"],
    ["kind", "string"],
    ["metadata", "object"],
  ] as const) {
    const property = schema.at("properties", name);
    if (property.isSet && property.at("type").text !== type) property.at("type").report(`must be ${type}`);
  }
  if (level === "root") validateRootMetadata(schema.at("properties", "metadata"));
}

function validateRootMetadata(metadata: Field): void {
  for (const [keyword, field] of metadata.entries) {
    if (keyword === "type" || keyword === "default" || field.isEmpty) continue;
    if (field.value === false && keyword !== "additionalProperties") continue;
    if (keyword !== "properties") field.report("must not be set for the metadata of the resource");
    else
      for (const [name, property] of field.entries)
        if (name !== "name" && name !== "generateName")
          property.report("must be name or generateName, as other metadata is not the definition's");
  }
}
