import { isJsonObject, type Json, type JsonObject, objectAt } from "../manifest.ts";

/**
 * A custom resource as the API server sees it when it evaluates rules: fields that are not set have their defaults, and a `null` that
 * the schema does not allow is gone. What needs no change is the same object.
 */
export function withDefaults(value: Json, schema: JsonObject): Json {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (!isJsonObject(items)) return value;
    const changed = value.map((item) => withDefaults(isDefaulted(item, items) ? (items.default ?? null) : item, items));
    return changed.every((item, at) => item === value[at]) ? value : changed;
  }
  return isJsonObject(value) ? objectWithDefaults(value, schema) : value;
}

function objectWithDefaults(object: JsonObject, schema: JsonObject): JsonObject {
  const properties = objectAt(schema, "properties");
  const others = isJsonObject(schema.additionalProperties) ? schema.additionalProperties : undefined;
  const changed = new Map<string, Json | undefined>();
  for (const [name, property] of Object.entries(properties)) {
    if (!isJsonObject(property) || property.default === undefined || property.default === null) continue;
    if (!Object.hasOwn(object, name)) changed.set(name, withDefaults(property.default, property));
  }
  for (const [name, value] of Object.entries(object)) {
    const own = Object.hasOwn(properties, name) ? properties[name] : others;
    if (!isJsonObject(own)) continue;
    const found = isDefaulted(value, own) ? own.default : value;
    const after = found === undefined ? undefined : withDefaults(found, own);
    if (after !== value) changed.set(name, after);
  }
  if (changed.size === 0) return object;
  return Object.fromEntries(
    [...Object.entries(object).filter(([name]) => !changed.has(name)), ...changed].flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function isDefaulted(value: Json, schema: JsonObject): boolean {
  return value === null && schema.nullable !== true;
}
