import { isJsonObject, type JsonObject, objectAt, stringAt, textOf } from "../manifest.ts";
import { escapeField } from "./escape.ts";
import {
  bool,
  bytes,
  double,
  duration,
  dyn,
  int,
  list,
  map,
  type ObjectType,
  string,
  type Type,
  timestamp,
} from "./type.ts";

const scalars = new Map<string, Type>([
  ["boolean", bool],
  ["number", double],
  ["integer", int],
]);

const formats = new Map<string, Type>([
  ["byte", bytes],
  ["duration", duration],
  ["date", timestamp],
  ["date-time", timestamp],
]);

const types = new WeakMap<JsonObject, { readonly type: Type | undefined }>();
const rootTypes = new WeakMap<JsonObject, { readonly type: Type | undefined }>();

/**
 * The type that values of a structural schema have in expressions; undefined for a schema that expressions cannot look into, such as
 * that of unknown fields. Two places of a schema are two types, as in the API server.
 * @param isRoot whether it is the schema of a whole object, which has `metadata` whatever the schema says
 */
export function schemaType(
  schema: JsonObject,
  isRoot = schema["x-kubernetes-embedded-resource"] === true,
): Type | undefined {
  const known = isRoot ? rootTypes : types;
  const found = known.get(schema) ?? { type: typeOf(isRoot ? asResource(schema) : schema) };
  known.set(schema, found);
  return found.type;
}

function typeOf(schema: JsonObject): Type | undefined {
  if (schema["x-kubernetes-int-or-string"] === true) return dyn;
  switch (schema.type) {
    case "array": {
      const items = isJsonObject(schema.items) ? schemaType(schema.items) : undefined;
      return items === undefined ? undefined : list(items);
    }
    case "object": {
      if (!isJsonObject(schema.additionalProperties)) return objectType(objectAt(schema, "properties"));
      const values = schemaType(schema.additionalProperties);
      return values === undefined ? undefined : map(string, values);
    }
    case "string":
      return formats.get(stringAt(schema, "format") ?? "") ?? string;
    default:
      return scalars.get(textOf(schema.type));
  }
}

/** Fields get their types when they are asked for: most of a large schema never is. */
function objectType(properties: JsonObject): ObjectType {
  let escaped: ReadonlyMap<string, JsonObject> | undefined;
  return {
    is: "object",
    name: "object",
    field: (name) => {
      escaped ??= new Map(
        Object.entries(properties).flatMap(([field, schema]): [string, JsonObject][] => {
          const key = escapeField(field);
          return key === undefined || !isJsonObject(schema) ? [] : [[key, schema]];
        }),
      );
      const schema = escaped.get(name);
      return schema === undefined ? undefined : schemaType(schema);
    },
  };
}

const text = { type: "string" };
const metadata = { type: "object", properties: { name: text, generateName: text } };
const resources = new WeakMap<JsonObject, JsonObject>();

/** The schema of a whole object, with the fields that every object has. */
export function asResource(schema: JsonObject): JsonObject {
  const known = resources.get(schema);
  if (known !== undefined) return known;
  const properties = objectAt(schema, "properties");
  const own = objectAt(properties, "metadata");
  const hasNames =
    own.type === "object" &&
    ["name", "generateName"].every((name) => stringAt(own, "properties", name, "type") === "string");
  const resource = {
    ...schema,
    properties: { ...properties, apiVersion: text, kind: text, metadata: hasNames ? own : metadata },
  };
  resources.set(schema, resource);
  return resource;
}
