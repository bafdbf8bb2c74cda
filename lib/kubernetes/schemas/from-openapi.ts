import { isJsonObject, type Json, type JsonObject, listAt, objectAt, textOf, valueAt } from "../manifest.ts";
import { formatOf } from "./formats.ts";
import type { Definition, Fields } from "./notation.ts";
import { translatePattern } from "./re2.ts";

/** How a document differs from the schema of a custom resource, which is complete in itself. */
export interface Dialect {
  /** The expression for a `$ref`. */
  readonly refer: (reference: string) => string;
  /** The schema behind a `$ref`. */
  readonly schemaAt: (reference: string) => JsonObject;
}

/** What controller-tools writes for a quantity. */
const quantityPattern = String.raw`^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$`;

/** Keywords that the notation has no words for, wherever they are. */
const others = ["allOf", "anyOf", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "not", "oneOf", "uniqueItems"];

/**
 * The types of an OpenAPI schema, in the notation: one of the given name, and those that it refers to, `Mesh.spec.peers`.
 * @param dialect of the API server's own types, which Go reads. @default - a custom resource, which is a structural schema
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function typesOf(name: string, schema: JsonObject, dialect?: Dialect): Map<string, Definition> {
  return convert(name, schema, new Converter(dialect, false));
}

/**
 * The same of a custom resource, where a field is converted when somebody looks at it: most definitions are large, and most objects have
 * few of their fields. A type is there once that of the field is known that refers to it.
 */
export function lazyTypesOf(name: string, schema: JsonObject): Map<string, Definition> {
  return convert(name, schema, new Converter(undefined, true));
}

function convert(name: string, schema: JsonObject, converter: Converter): Map<string, Definition> {
  converter.types.set(name, {});
  converter.types.set(name, converter.definition(schema, name));
  return converter.types;
}

class Converter {
  readonly types = new Map<string, Definition>();
  readonly #dialect: Dialect | undefined;
  readonly #isLazy: boolean;

  constructor(dialect: Dialect | undefined, isLazy: boolean) {
    this.#dialect = dialect;
    this.#isLazy = isLazy;
  }

  /** @param name for the types that have to have one */
  definition(schema: JsonObject, name: string): Definition {
    const reference = referenceIn(schema);
    if (reference !== undefined && this.#dialect) {
      const isStruct = isJsonObject(schema.default) && Object.keys(schema.default).length === 0;
      return `${this.#dialect.refer(reference)}${isStruct ? structMark : ""}`;
    }
    const more = rulesOf(schema);
    const byDefault = this.#dialect === undefined ? schema.default : undefined;
    if (isObject(schema) && schema.nullable !== true) {
      // Nothing is copied: that would look at each field.
      return Object.assign(this.#fields(schema, name), more, byDefault !== undefined && { "@default": byDefault });
    }
    const type = `${this.#nullable(schema, name)}${byDefault === undefined ? "" : ` default ${JSON.stringify(byDefault)}`}`;
    return Object.keys(more).length === 0 ? type : { "@type": type, ...more };
  }

  /** Objects and rules get names, because an expression has no room for them. */
  #expression(schema: Json | undefined, name: string): string {
    if (!isJsonObject(schema)) return "any";
    // A default of an item or of a value says nothing: what is not there is none.
    const { default: _, ...own } = schema;
    const definition = this.definition(own, name);
    if (typeof definition === "string") return / /.test(definition) ? `(${definition})` : definition;
    this.types.set(name, definition);
    return name;
  }

  #nullable(schema: JsonObject, name: string): string {
    if (schema.nullable !== true) return this.#plain(schema, name);
    if (!isObject(schema)) return `(${this.#plain(schema, name)})?`;
    this.types.set(name, this.#fields(schema, name));
    return `${name}?`;
  }

  #plain(schema: JsonObject, name: string): string {
    const { type, additionalProperties: values } = schema;
    if (schema["x-kubernetes-int-or-string"] === true) {
      return schema.pattern === quantityPattern ? "integer-or-quantity" : `integer-or-string${patternOf(schema)}`;
    }
    const inside = (of: Json | undefined) => {
      const expression = this.#expression(of, name);
      return /[| ]/.test(expression) && !expression.startsWith("(") ? `(${expression})` : expression;
    };
    if (type === "array") {
      return `${inside(schema.items)}[${this.#keys(schema)}]${rangeOf(schema.minItems, schema.maxItems)}`;
    }
    if (type !== "object") return this.#scalar(schema);
    const range = rangeOf(schema.minProperties, schema.maxProperties);
    return isJsonObject(values) ? `${inside(values)}{}${range}` : values === true ? `any{}${range}` : "object";
  }

  #scalar(schema: JsonObject): string {
    const { type, format } = schema;
    const values = listAt(schema, "enum");
    if (values.length > 0 && values.every((value) => typeof value === "string" || Number.isInteger(value))) {
      return values.length === 1 ? JSON.stringify(values[0]) : values.map(enumWord).join("|");
    }
    if (type === "boolean") return "boolean";
    const range = rangeOf(schema.minimum, schema.maximum);
    if (type === "number") return `number${range}`;
    if (type === "integer" && schema.minimum === 1 && schema.maximum === 65_535) return "port";
    if (type === "integer" && format === undefined) return `integer${range}`;
    if (type === "integer") return `${format === "int32" ? "int32" : "int64"}${range}`;
    if (type !== "string") return "any";
    const known = typeof format === "string" ? formatOf(format) : undefined;
    const scalar = this.#dialect ? (known === "byte" ? "byte" : "string") : known ? `format-${known}` : "string";
    return `${scalar}${rangeOf(schema.minLength, schema.maxLength)}${patternOf(schema)}`;
  }

  #fields(schema: JsonObject, name: string): Fields {
    const required = new Set(listAt(schema, "required"));
    const fields: Fields = {};
    const set = (field: string, type: Json) => setMember(fields, field, { value: type, writable: true });
    for (const [field, property] of Object.entries(objectAt(schema, "properties"))) {
      if (!isJsonObject(property)) continue;
      const isRequired =
        required.has(field) && (this.#dialect ? !isZero(property.default) : property.default === undefined);
      const convert = () => {
        const definition = this.definition(property, `${name}.${field.replace(/[^\w.$-]/g, "_")}`);
        return this.#dialect ? asGoReads(definition, property, isRequired) : definition;
      };
      const key = isRequired ? `${field}!` : field;
      if (this.#isLazy) setOnce(fields, key, convert);
      else set(key, convert());
    }
    for (const field of required) {
      if (typeof field === "string" && !Object.hasOwn(objectAt(schema, "properties"), field)) set(`${field}!`, "any");
    }
    const { additionalProperties: values } = schema;
    if (schema["x-kubernetes-embedded-resource"] === true) {
      for (const [field, type] of Object.entries(embeddedFields)) set(field, type);
    }
    if (schema["x-kubernetes-preserve-unknown-fields"] === true) set("*", "any");
    else if (isJsonObject(values) || values === true) set("*", this.#expression(values, `${name}.*`));
    return Object.assign(fields, groupsOf(schema));
  }

  #keys(schema: JsonObject): string {
    // The API server's own types are checked by its own code, which does not look at the keys of every list.
    const mark = this.#dialect ? "~" : "";
    if (schema["x-kubernetes-list-type"] === "set") return `=${mark}`;
    if (schema["x-kubernetes-list-type"] !== "map") return "";
    const { items } = schema;
    const reference = isJsonObject(items) ? referenceIn(items) : undefined;
    const item = reference !== undefined && this.#dialect ? this.#dialect.schemaAt(reference) : items;
    const keys = listAt(schema, "x-kubernetes-list-map-keys").map((key) => {
      const byDefault = valueAt(item, "properties", String(key), "default");
      return typeof byDefault === "string" && byDefault !== "" ? `${key}=${byDefault}` : String(key);
    });
    return `${keys.join(",")}${mark}`;
  }
}

/** A member of any name, `__proto__` too. */
function setMember(fields: Fields, name: string, value: PropertyDescriptor): void {
  Object.defineProperty(fields, name, { ...value, enumerable: true, configurable: true });
}

/** A member whose value is made when somebody looks at it. */
function setOnce(fields: Fields, name: string, make: () => Definition): void {
  let made: Definition | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  setMember(fields, name, { get });
}

/** Behind a type that Go has as a struct, and not as a pointer to one. No part of the notation: the generator takes it away. */
export const structMark = " struct";

/** Every object in an object says what it is. */
const embeddedFields: Fields = { "apiVersion!": "string 1..", "kind!": "string 1..", metadata: "meta/v1#ObjectMeta" };

/** What Go has where a number or a switch is missing, which says nothing of what is allowed. */
function isZero(value: Json | undefined): boolean {
  return value === 0 || value === false;
}

/** An empty string is no value: where one is required it is missing, and else it is as if it were not there. */
function asGoReads(definition: Definition, property: JsonObject, isRequired: boolean): Definition {
  if (definition === "string" && isRequired) return "string 1..";
  if (property.enum !== undefined && typeof definition === "string" && !isRequired) return `(${definition})~`;
  return definition;
}

function isObject(schema: JsonObject): boolean {
  const isOpen = schema["x-kubernetes-preserve-unknown-fields"] === true;
  if (schema["x-kubernetes-int-or-string"] === true) return false;
  if (schema.properties !== undefined) return schema.type === "object" || schema.type === undefined;
  if (schema["x-kubernetes-embedded-resource"] === true) return true;
  return (
    schema.type === "object" &&
    !isJsonObject(schema.additionalProperties) &&
    (isOpen || schema.additionalProperties !== true)
  );
}

/** The document puts a reference in an `allOf` of its own where it has a default beside it. */
function referenceIn(schema: JsonObject): string | undefined {
  const { $ref: reference = valueAt(schema, "allOf", 0, "$ref") } = schema;
  return typeof reference === "string" ? reference : undefined;
}

/** What a schema says that an expression or fields cannot. */
function rulesOf(schema: JsonObject): Fields {
  const rules = schema["x-kubernetes-validations"];
  const said = Object.entries(schema).filter(([keyword, value]) => {
    if (keyword === "anyOf" || keyword === "allOf") return !isIntOrString(schema);
    if (keyword === "enum") return schema.nullable === true || !["string", "integer"].includes(textOf(schema.type));
    if (keyword === "minProperties" || keyword === "maxProperties") {
      return isObject(schema) && Object.keys(groupsOf(schema)).length === 0;
    }
    if (keyword === "minimum" || keyword === "maximum") return schema["x-kubernetes-int-or-string"] === true;
    return others.includes(keyword) && value !== false;
  });
  const exclusive = Object.entries(schema).filter(
    ([keyword]) =>
      (keyword === "minimum" && schema.exclusiveMinimum === true) ||
      (keyword === "maximum" && schema.exclusiveMaximum === true),
  );
  return {
    ...(said.length > 0 && { "@schema": Object.fromEntries([...said, ...exclusive]) }),
    ...(rules !== undefined && { "@rules": rules }),
  };
}

/** An object of known fields that has a field or one field at most is a union. */
function groupsOf(schema: JsonObject): Fields {
  const { minProperties = 0, maxProperties, properties } = schema;
  if (minProperties !== 1 && maxProperties !== 1) return {};
  const names = Object.keys(objectAt(properties)).join(" ");
  if (
    names === "" ||
    schema["x-kubernetes-preserve-unknown-fields"] === true ||
    schema.additionalProperties !== undefined
  )
    return {};
  if (minProperties === 1 && maxProperties === 1) return { "@exactly one": [names] };
  if (minProperties === 1 && maxProperties === undefined) return { "@at least one": [names] };
  return minProperties === 0 && maxProperties === 1 ? { "@at most one": [names] } : {};
}

/** The two forms in which a structural schema repeats `x-kubernetes-int-or-string`. */
function isIntOrString(schema: JsonObject): boolean {
  if (schema["x-kubernetes-int-or-string"] !== true) return false;
  const { allOf, anyOf } = schema;
  const isBoth = (of: Json | undefined) => JSON.stringify(of) === '[{"type":"integer"},{"type":"string"}]';
  return allOf === undefined
    ? isBoth(anyOf)
    : anyOf === undefined && listAt(allOf).length === 1 && isBoth(valueAt(allOf, 0, "anyOf"));
}

function enumWord(value: Json): string {
  const text = JSON.stringify(value);
  return typeof value === "string" && /^[A-Za-z*][\w*.:/+-]*$/.test(value) ? value : text;
}

function rangeOf(from: Json | undefined, to: Json | undefined): string {
  return from === undefined && to === undefined ? "" : ` ${from ?? ""}..${to ?? ""}`;
}

/** Nothing for a pattern that JavaScript has no words for. */
function patternOf({ pattern }: JsonObject): string {
  const translated = typeof pattern === "string" && pattern !== "" ? translatePattern(pattern) : undefined;
  return translated === undefined || translated.source === "" ? "" : ` /${translated.source}/${translated.flags}`;
}
