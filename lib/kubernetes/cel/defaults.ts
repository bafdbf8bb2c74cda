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
  const changes: (readonly [string, Json | undefined])[] = [];
  for (const [name, value] of defaultsOf(properties)) if (!Object.hasOwn(object, name)) changes.push([name, value]);
  for (const name of Object.keys(object)) {
    const value = object[name] ?? null;
    const own = Object.hasOwn(properties, name) ? properties[name] : others;
    if (!isJsonObject(own)) continue;
    const found = isDefaulted(value, own) ? own.default : value;
    const after = found === undefined ? undefined : withDefaults(found, own);
    if (after !== value) changes.push([name, after]);
  }
  if (changes.length === 0) return object;
  const result = new Map<string, Json | undefined>([...Object.entries(object), ...changes]);
  return Object.fromEntries(
    Array.from(result).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const defaults = new WeakMap<JsonObject, readonly (readonly [string, Json])[]>();

/** The properties that have a default, with it; of most schemas none. */
function defaultsOf(properties: JsonObject): readonly (readonly [string, Json])[] {
  const known = defaults.get(properties);
  if (known !== undefined) return known;
  const found = Object.entries(properties).flatMap(([name, property]) => {
    const value = isJsonObject(property) ? (property.default ?? null) : null;
    return value === null || !isJsonObject(property) ? [] : [[name, withDefaults(value, property)] as const];
  });
  defaults.set(properties, found);
  return found;
}

function isDefaulted(value: Json, schema: JsonObject): boolean {
  return value === null && schema.nullable !== true;
}
