import { isJsonObject, type Json, type JsonObject, listAt, objectAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Use } from "../templates/use.ts";
import { overridden } from "./overridden.ts";
import { anything, either, type ScalarType, type Shape } from "./shape.ts";
import { memberOf, named, shapeOfDefault } from "./shape-of-default.ts";

/** What is known of a value beside its schema. */
interface Beside {
  readonly value: Json | undefined;
  readonly use: Use | undefined;
}

const mostReferences = 50;

/** Null alone. */
const nothing: Shape = {};

/**
 * What a value may be by the chart's `values.schema.json`: the parts of JSON Schema that say which members and types there are. Where
 * the schema names members, there are no others but those of the default and those that templates read, unless it says which. Where
 * it says nothing, the default does.
 * @see https://json-schema.org/draft/2020-12
 */
export function shapeOfSchema(schema: JsonObject, value: Json | undefined, use: Use | undefined): Shape {
  return new SchemaReader(schema).shapeOf(schema, { value, use }, 0);
}

class SchemaReader {
  readonly #root: JsonObject;

  constructor(root: JsonObject) {
    this.#root = root;
  }

  /** @param depth how many references led here, without end in a schema that holds itself */
  shapeOf(schema: JsonObject, beside: Beside, depth: number): Shape {
    if (depth > mostReferences) return anything;
    const whole = this.#resolved(schema, depth);
    if (whole === undefined) return anything;
    const options = [...listAt(whole, "anyOf"), ...listAt(whole, "oneOf")].filter(isJsonObject);
    const telling = options.filter((option) => saysStructure(this.#resolved(option, depth) ?? {}));
    if (telling.length === 0) return this.#own(whole, beside, depth);
    const shapes = telling.map((option) => this.shapeOf(option, beside, depth + 1));
    const own = saysMembers(whole) ? this.#own(whole, beside, depth) : undefined;
    return [...(own ? [own] : []), ...shapes].reduce(either, nothing);
  }

  /** With what `$ref` and `allOf` add to it; undefined where a reference leads nowhere. */
  #resolved(schema: JsonObject, depth: number): JsonObject | undefined {
    if (depth > mostReferences) return undefined;
    const { $ref, allOf, ...own } = schema;
    const parts: JsonObject[] = [own];
    if (typeof $ref === "string") {
      const target = this.#target($ref);
      const resolved = target && this.#resolved(target, depth + 1);
      if (resolved === undefined) return undefined;
      parts.unshift(resolved);
    }
    for (const part of Array.isArray(allOf) ? allOf.filter(isJsonObject) : []) {
      parts.unshift(this.#resolved(part, depth + 1) ?? {});
    }
    const properties = parts.flatMap((part) => Object.entries(objectAt(part, "properties")));
    return Object.assign({}, ...parts, properties.length > 0 && { properties: Object.fromEntries(properties) });
  }

  #target(reference: string): JsonObject | undefined {
    if (!reference.startsWith("#")) return undefined;
    const steps = reference.slice(1).split("/").filter(Boolean);
    const target = valueAt(this.#root, ...steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")));
    return isJsonObject(target) ? target : undefined;
  }

  #own(schema: JsonObject, beside: Beside, depth: number): Shape {
    const choices = [...listAt(schema, "enum"), ...("const" in schema ? [schema.const ?? null] : [])];
    if (choices.length > 0) return shapeOfChoices(choices);
    const types = typesOf(schema);
    if (types === undefined) return shapeOfDefault(beside.value, beside.use);
    return types.map((type) => this.#ofType(type, schema, beside, depth)).reduce(either, nothing);
  }

  #ofType(type: string, schema: JsonObject, beside: Beside, depth: number): Shape {
    switch (type) {
      case "object":
        return this.#mapping(schema, beside, depth);
      case "array": {
        const items = schema.items;
        if (isJsonObject(items) && saysStructure(this.#resolved(items, depth) ?? {})) {
          return { items: this.shapeOf(items, { value: undefined, use: beside.use?.belowItems() }, depth + 1) };
        }
        return Array.isArray(beside.value) ? shapeOfDefault(beside.value, beside.use) : { items: anything };
      }
      default:
        return { scalars: new Set<ScalarType>([scalarOf(type)]) };
    }
  }

  #mapping(schema: JsonObject, beside: Beside, depth: number): Shape {
    const { value, use } = beside;
    const defaults = isJsonObject(value) ? value : {};
    const properties = Object.entries(objectAt(schema, "properties"));
    const { additionalProperties: additional, patternProperties } = schema;
    if (properties.length === 0 && additional === undefined && patternProperties === undefined) {
      const shape = shapeOfDefault(defaults, use);
      return shape.members === undefined ? { members: new Map(), others: anything } : shape;
    }
    const members = new Map(
      properties.map(([name, property]): [string, Shape] => {
        const below = { value: defaults[name], use: use?.below(name) };
        const shape = isJsonObject(property) ? this.shapeOf(property, below, depth + 1) : anything;
        return [name, named(name, isNothing(shape) ? anything : shape, below.value)];
      }),
    );
    // Helm itself refuses any other.
    if (additional === false && patternProperties === undefined) return { members };
    if (isJsonObject(additional)) {
      const others = { value: inAllOf(defaults, members), use: use?.belowItems() };
      return { members, others: this.shapeOf(additional, others, depth + 1) };
    }
    for (const name of new Set([...Object.keys(defaults), ...(use?.members.keys() ?? [])])) {
      if (!members.has(name)) members.set(name, memberOf(name, defaults[name], use?.below(name)));
    }
    const isOpen = additional === true || patternProperties !== undefined || use?.isWhole === true;
    if (isOpen) return { members, others: anything };
    return use?.items === undefined ? { members } : { members, others: shapeOfDefault(undefined, use.items) };
  }
}

/** What members that have no schema of their own have by default, together. */
function inAllOf(defaults: JsonObject, known: ReadonlyMap<string, Shape>): Json | undefined {
  const others = Object.entries(defaults).filter(([name]) => !known.has(name));
  return others.map(([, value]) => value).reduce<Json | undefined>(overridden, undefined);
}

function isNothing(shape: Shape): boolean {
  return Object.keys(shape).length === 0;
}

const structural = ["type", "enum", "const", "properties", "items", "additionalProperties", "anyOf", "oneOf", "$ref"];

function saysStructure(schema: JsonObject): boolean {
  return structural.some((keyword) => keyword in schema);
}

function saysMembers(schema: JsonObject): boolean {
  return "properties" in schema || "additionalProperties" in schema;
}

/** Without null, which is allowed everywhere. */
function typesOf(schema: JsonObject): string[] | undefined {
  const { type } = schema;
  const listed = Array.isArray(type) ? type.map(String) : typeof type === "string" ? [type] : [];
  if (listed.length > 0) return listed.filter((each) => each !== "null");
  if (saysMembers(schema)) return ["object"];
  return "items" in schema ? ["array"] : undefined;
}

function scalarOf(type: string): ScalarType {
  if (type === "boolean") return "boolean";
  return type === "integer" || type === "number" ? "number" : "string";
}

function shapeOfChoices(choices: readonly Json[]): Shape {
  const texts = choices.filter((choice) => typeof choice === "string");
  const scalars = new Set<ScalarType>();
  for (const choice of choices)
    if (typeof choice === "number" || typeof choice === "boolean")
      scalars.add(typeof choice === "number" ? "number" : "boolean");
  return { ...(scalars.size > 0 && { scalars }), ...(texts.length > 0 && { choices: new Set(texts) }) };
}
