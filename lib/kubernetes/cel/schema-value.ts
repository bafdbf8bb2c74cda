import { isJsonObject, type Json, type JsonObject, objectAt } from "../manifest.ts";
import { UnsupportedError } from "./cel-error.ts";
import { escapeField, unescapeField } from "./escape.ts";
import { asResource } from "./schema-type.ts";
import { parseGoDuration, parseTimestamp } from "./time.ts";
import { opaque } from "./type.ts";
import { type ListIdentity, ListValue, type MapKey, MapValue, Opaque, type Value } from "./value.ts";

/**
 * Plain data as a value that expressions can look into.
 * @throws UnsupportedError for data that does not follow its schema: the API server evaluates nothing then
 */
export function celValueOf(
  data: Json,
  schema: JsonObject,
  isRoot = schema["x-kubernetes-embedded-resource"] === true,
): Value {
  if (data === null) return null;
  if (schema["x-kubernetes-int-or-string"] === true) {
    if (typeof data === "string") return data;
    return typeof data === "number" && Number.isInteger(data) ? BigInt(data) : mismatch();
  }
  switch (schema.type) {
    case "object":
      return isJsonObject(data) ? new SchemaMap(data, isRoot ? asResource(schema) : schema) : mismatch();
    case "array":
      return listOf(data, schema);
    case "string":
      return typeof data === "string" ? textValue(data, schema.format) : mismatch();
    case "number":
      return typeof data === "number" ? data : mismatch();
    case "integer":
      return typeof data === "number" && Number.isInteger(data) ? BigInt(data) : mismatch();
    case "boolean":
      return typeof data === "boolean" ? data : mismatch();
    default:
      return new UnknownData(data);
  }
}

function mismatch(): never {
  throw new UnsupportedError("data that does not follow its schema");
}

function textValue(text: string, format: Json | undefined): Value {
  switch (format) {
    case "byte":
      return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    case "duration":
      return parseGoDuration(text);
    case "date":
      return parseTimestamp(`${text}T00:00:00Z`);
    case "date-time":
      return parseTimestamp(text);
    default:
      return text;
  }
}

function listOf(data: Json, schema: JsonObject): Value {
  const { items } = schema;
  if (!Array.isArray(data) || !isJsonObject(items)) return mismatch();
  return new ListValue(
    data.map((item) => celValueOf(item, items)),
    identityOf(schema),
  );
}

function identityOf(schema: JsonObject): ListIdentity {
  const keys = schema["x-kubernetes-list-map-keys"];
  if (schema["x-kubernetes-list-type"] === "map" && Array.isArray(keys))
    return keys.map((key) => escapeField(String(key)) ?? String(key));
  return schema["x-kubernetes-list-type"] === "set" ? "set" : "atomic";
}

/** An object or map, of which only what an expression asks for becomes values. */
class SchemaMap extends MapValue {
  readonly #data: JsonObject;
  readonly #properties: JsonObject | undefined;
  readonly #values: JsonObject | undefined;
  /** What was asked for before. */
  readonly #known = new Map<string, Value | undefined>();

  constructor(data: JsonObject, schema: JsonObject) {
    super();
    this.#data = data;
    this.#properties = isJsonObject(schema.properties) ? objectAt(schema, "properties") : undefined;
    this.#values = isJsonObject(schema.additionalProperties) ? schema.additionalProperties : undefined;
  }

  get size(): number {
    return Object.keys(this.#data).length;
  }

  get(key: MapKey): Value | undefined {
    if (typeof key !== "string") return undefined;
    if (!this.#known.has(key)) this.#known.set(key, this.#find(key));
    return this.#known.get(key);
  }

  #find(key: string): Value | undefined {
    const name = this.#properties === undefined ? key : unescapeField(key);
    const data = Object.hasOwn(this.#data, name) ? this.#data[name] : undefined;
    // A field that is null counts as not set.
    if (data === undefined || (data === null && this.#properties !== undefined)) return undefined;
    const schema = this.#schemaOf(name);
    return schema === undefined ? undefined : celValueOf(data, schema);
  }

  *keys(): Iterable<MapKey> {
    for (const name of Object.keys(this.#data)) {
      if (this.#schemaOf(name) !== undefined) yield this.#properties === undefined ? name : (escapeField(name) ?? name);
    }
  }

  #schemaOf(name: string): JsonObject | undefined {
    const schema = this.#properties === undefined ? this.#values : this.#properties[name];
    return isJsonObject(schema) ? schema : undefined;
  }
}

/** Data of which the schema says nothing. Expressions can only compare it. */
class UnknownData extends Opaque {
  readonly type = opaque("unknown");
  readonly #data: Json;

  constructor(data: Json) {
    super();
    this.#data = data;
  }

  equals(other: Opaque): boolean {
    return other instanceof UnknownData && JSON.stringify(other.#data) === JSON.stringify(this.#data);
  }
}
