import { isJsonObject, type Json, type JsonObject, listAt, objectAt } from "../manifest.ts";
import { formatOf, formats } from "./formats.ts";
import { translatePattern } from "./re2.ts";

/**
 * Why a value does not follow an OpenAPI schema, or undefined when it does. Only for what the notation has no words for:
 * combinations of schemas, and rare keywords.
 * @see https://spec.openapis.org/oas/v3.0.3#schema-object
 */
export function violation(schema: JsonObject, value: Json): string | undefined {
  if (typeof schema.type === "string" && !hasType(schema.type, value)) {
    return value === null && schema.nullable === true ? undefined : `must be of type ${schema.type}`;
  }
  const values = listAt(schema, "enum");
  if (values.length > 0 && !values.some((allowed) => allowed !== null && isSame(allowed, value))) {
    return `must be one of ${values.map((allowed) => JSON.stringify(allowed)).join(", ")}`;
  }
  if (value === null) return undefined;
  const own =
    typeof value === "string"
      ? violationOfText(schema, value)
      : typeof value === "number"
        ? violationOfNumber(schema, value)
        : Array.isArray(value)
          ? violationOfList(schema, value)
          : isJsonObject(value)
            ? violationOfObject(schema, value)
            : undefined;
  return own ?? violationOfCombination(schema, value);
}

function violationOfCombination(schema: JsonObject, value: Json): string | undefined {
  for (const part of listAt(schema, "allOf")) {
    const wrong = isJsonObject(part) ? violation(part, value) : undefined;
    if (wrong !== undefined) return wrong;
  }
  const { anyOf, oneOf, not } = schema;
  if (anyOf !== undefined && violationsOf(anyOf, value).every((wrong) => wrong !== undefined)) {
    return `must follow at least one of several schemas: ${reasons(anyOf, value)}`;
  }
  if (oneOf !== undefined) {
    const followed = violationsOf(oneOf, value).filter((wrong) => wrong === undefined).length;
    if (followed === 0) return `must follow exactly one of several schemas: ${reasons(oneOf, value)}`;
    if (followed > 1) return `must follow exactly one of several schemas, follows ${followed}`;
  }
  if (!isJsonObject(not) || violation(not, value) !== undefined) return undefined;
  const together = listAt(not, "required");
  return together.length > 1 && Object.keys(not).length === 1
    ? `must not have ${together.join(" and ")} together`
    : `must not follow ${JSON.stringify(not)}`;
}

function violationsOf(schemas: Json, value: Json): (string | undefined)[] {
  return listAt(schemas).map((schema) => (isJsonObject(schema) ? violation(schema, value) : undefined));
}

function reasons(schemas: Json, value: Json): string {
  return [...new Set(violationsOf(schemas, value))].join(", or ");
}

function violationOfText(schema: JsonObject, value: string): string | undefined {
  const { minLength, maxLength, pattern, format } = schema;
  const length = minLength === undefined && maxLength === undefined ? 0 : [...value].length;
  if (typeof minLength === "number" && length < minLength) return `must have at least ${minLength} characters`;
  if (typeof maxLength === "number" && length > maxLength) return `must have at most ${maxLength} characters`;
  const translated = typeof pattern === "string" ? translatePattern(pattern) : undefined;
  if (translated !== undefined && !new RegExp(translated.source, `u${translated.flags}`).test(value)) {
    return `must match ${pattern}`;
  }
  const known = typeof format === "string" ? formats.get(formatOf(format) ?? "") : undefined;
  return known === undefined || known.test(value) ? undefined : `must be ${known.description}`;
}

function violationOfNumber(schema: JsonObject, value: number): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (typeof minimum === "number" && (value < minimum || (exclusiveMinimum === true && value === minimum))) {
    return `must be ${exclusiveMinimum === true ? "more than" : "at least"} ${minimum}`;
  }
  if (typeof maximum === "number" && (value > maximum || (exclusiveMaximum === true && value === maximum))) {
    return `must be ${exclusiveMaximum === true ? "less than" : "at most"} ${maximum}`;
  }
  if (typeof multipleOf !== "number") return undefined;
  const times = value / multipleOf;
  return Math.abs(times - Math.round(times)) < 1e-9 ? undefined : `must be a multiple of ${multipleOf}`;
}

function violationOfList(schema: JsonObject, value: readonly Json[]): string | undefined {
  const { minItems, maxItems, items } = schema;
  if (typeof minItems === "number" && value.length < minItems) return `must have at least ${minItems} items`;
  if (typeof maxItems === "number" && value.length > maxItems) return `must have at most ${maxItems} items`;
  if (
    schema.uniqueItems === true &&
    value.some((item, index) => value.slice(0, index).some((other) => isSame(other, item)))
  ) {
    return "must not have the same item twice";
  }
  if (!isJsonObject(items)) return undefined;
  for (const item of value) {
    const wrong = violation(items, item);
    if (wrong !== undefined) return `must have items that each follow: ${wrong}`;
  }
  return undefined;
}

function violationOfObject(schema: JsonObject, value: JsonObject): string | undefined {
  const { minProperties, maxProperties, additionalProperties } = schema;
  const names = Object.keys(value);
  if (typeof minProperties === "number" && names.length < minProperties)
    return `must have at least ${minProperties} fields`;
  if (typeof maxProperties === "number" && names.length > maxProperties)
    return `must have at most ${maxProperties} fields`;
  for (const name of listAt(schema, "required")) {
    if (typeof name === "string" && !Object.hasOwn(value, name)) return `must have ${name}`;
  }
  const properties = objectAt(schema, "properties");
  for (const [name, field] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const wrong = isJsonObject(property) ? violation(property, field) : undefined;
    if (wrong !== undefined) return `${name} ${wrong}`;
  }
  return undefined;
}

function hasType(type: string, value: Json): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** Deep equality; the order of fields counts for nothing. */
function isSame(one: Json, other: Json): boolean {
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSame(item, other[index] ?? null))
    );
  }
  if (!isJsonObject(one)) return one === other;
  if (!isJsonObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name] ?? null, other[name] ?? null))
  );
}
