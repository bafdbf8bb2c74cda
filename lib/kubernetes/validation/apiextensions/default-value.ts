import { quote } from "../../../errors.ts";
import { isJsonObject, type Json, textOf } from "../../manifest.ts";
import type { Scalar } from "../../schemas/scalars.ts";
import type { Field } from "../field.ts";
import { cidr, time } from "../named-formats.ts";

/** Of the formats of strings, those that defaults are likely to have. */
const formats: ReadonlyMap<string, Scalar> = new Map([
  ["cidr", cidr],
  ["date-time", time],
]);
const integerLimits: ReadonlyMap<string, number> = new Map([
  ["int32", 2 ** 31],
  ["int64", 2 ** 63],
]);

/** A default is a value that the schema takes. */
export function validateDefault(schema: Field): void {
  const value = schema.at("default");
  if (value.isSet && value.value !== undefined) validateValue(value, schema);
}

function validateValue(value: Field, schema: Field): void {
  if (value.value === undefined) return;
  if (value.value === null) {
    if (schema.at("nullable").value !== true) value.report("must not be null");
    return;
  }
  if (!isOfType(value.value, schema)) {
    value.report(`must be of type ${schema.at("type").text || "integer or string"}, got ${quote(value.value)}`);
    return;
  }
  const { value: values } = schema.at("enum");
  if (
    Array.isArray(values) &&
    values.length > 0 &&
    !values.some((item) => JSON.stringify(item) === JSON.stringify(value.value))
  )
    value.report(`must be one of ${values.map(textOf).join(", ")}, got ${quote(value.value)}`);
  const format = formats.get(schema.at("format").text);
  if (format !== undefined && schema.at("type").text === "string") value.mustBe(format);
  validateBounds(schema);
  validateSize(value, schema);
  for (const item of value.items) validateValue(item, schema.at("items"));
  if (isJsonObject(value.value)) validateObject(value, schema);
}

function isOfType(value: Json, schema: Field): boolean {
  // Without the types in anyOf, x-kubernetes-int-or-string takes anything.
  if (schema.at("x-kubernetes-int-or-string").value === true)
    return schema.at("anyOf").isEmpty || typeof value === "string" || Number.isInteger(value);
  switch (schema.at("type").text) {
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "object":
      return isJsonObject(value);
    case "":
      return true;
    default:
      return typeof value === schema.at("type").text;
  }
}

function validateSize(value: Field, schema: Field): void {
  for (const [name, size] of [
    ["Length", typeof value.value === "string" ? [...value.text].length : undefined],
    ["Items", Array.isArray(value.value) ? value.items.length : undefined],
    ["Properties", isJsonObject(value.value) ? value.entries.length : undefined],
    ["imum", value.number],
  ] as const) {
    if (size === undefined) continue;
    const least = schema.at(`min${name}`).number;
    const most = schema.at(`max${name}`).number;
    if (least !== undefined && size < least) value.report(`must be at least ${least} by min${name}, got ${size}`);
    if (most !== undefined && size > most) value.report(`must be at most ${most} by max${name}, got ${size}`);
  }
  const pattern = schema.at("pattern").text;
  if (pattern !== "" && typeof value.value === "string" && !matches(value.text, pattern))
    value.report(`must match ${pattern}, got ${quote(value.text)}`);
}

/** True for a pattern that JavaScript does not know. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

function validateObject(value: Field, schema: Field): void {
  const properties = schema.at("properties");
  const additional = schema.at("additionalProperties");
  const takesAll = schema.at("x-kubernetes-preserve-unknown-fields").value === true || additional.value === true;
  const isResource = schema.at("x-kubernetes-embedded-resource").value === true;
  for (const [name, field] of value.entries) {
    if (properties.at(name).isSet) validateValue(field, properties.at(name));
    else if (isJsonObject(additional.value)) validateValue(field, additional);
    else if (!takesAll && !(isResource && ["apiVersion", "kind", "metadata"].includes(name)))
      field.report("is an unknown field");
  }
  for (const name of schema.at("required").texts())
    if (value.at(name).value === undefined) value.at(name).report("is missing");
}

/** To check a default, the API server compares it with the bounds, which must then be of the format. */
function validateBounds(schema: Field): void {
  const format = schema.at("format").text;
  const limit = schema.at("type").text === "integer" ? integerLimits.get(format) : undefined;
  if (limit === undefined) return;
  for (const name of ["minimum", "maximum", "multipleOf"]) {
    const { number } = schema.at(name);
    if (number !== undefined && !(Number.isInteger(number) && number >= -limit && number < limit))
      schema.at(name).report(`must be of the format ${format}, got ${number}`);
  }
}
