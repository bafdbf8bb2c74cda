import { isJsonObject, type Json, type JsonObject, listAt, objectAt, stringAt } from "../manifest.ts";
import type { Definition, KindEntry } from "./notation.ts";

/** A kind that a CustomResourceDefinition defines. */
export interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly entry: KindEntry;
  /** The type of the kind, `Mesh`, and those that it refers to, `Mesh.1`. A function, as most definitions are never looked into. */
  readonly types: () => ReadonlyMap<string, Definition>;
}

/**
 * The kinds that a CustomResourceDefinition defines, one for each version that is served. Its CEL rules and its combinations of
 * schemas are not read: what they alone refuse is taken.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema
 */
export function customResourcesOf(definition: JsonObject): CustomResource[] {
  const group = stringAt(definition, "spec", "group");
  const kind = stringAt(definition, "spec", "names", "kind");
  if (group === undefined || kind === undefined) return [];
  const entry: KindEntry = stringAt(definition, "spec", "scope") === "Cluster" ? { scope: "Cluster" } : {};
  return listAt(definition, "spec", "versions").flatMap((version) => {
    if (!isJsonObject(version) || version.served === false) return [];
    const types = () => typesOf(kind, objectAt(version, "schema", "openAPIV3Schema"));
    return [{ apiVersion: `${group}/${stringAt(version, "name") ?? ""}`, kind, entry, types }];
  });
}

function typesOf(kind: string, schema: JsonObject): Map<string, Definition> {
  const types = new Map<string, Definition>();

  /** The expression of a schema. Objects get names, because an expression has no room for fields. */
  const expressionOf = (of: Json | undefined): string => {
    if (!isJsonObject(of)) return "any";
    const expression = of["x-kubernetes-int-or-string"] === true ? "int-or-string" : expressionByType(of);
    return of.nullable === true ? `(${expression})?` : expression;
  };

  const expressionByType = (of: JsonObject): string => {
    const { additionalProperties: values } = of;
    if (of.type === "array") return `(${expressionOf(of.items)})[${keysOf(of)}]${rangeOf(of.minItems, of.maxItems)}`;
    if (of.type !== "object") return scalarOf(of);
    if (isJsonObject(values)) return `(${expressionOf(values)}){}${rangeOf(of.minProperties, of.maxProperties)}`;
    const name = `${kind}.${types.size}`;
    types.set(name, {});
    types.set(name, fieldsOf(of));
    return name;
  };

  const fieldsOf = (of: JsonObject): Record<string, Definition> => {
    const properties = objectAt(of, "properties");
    const required = new Set(listAt(of, "required"));
    const fields = Object.entries(properties).map(([name, property]): [string, Definition] => {
      const hasDefault = isJsonObject(property) && property.default !== undefined;
      return [required.has(name) && !hasDefault ? `${name}!` : name, expressionOf(property)];
    });
    const isOpen = of["x-kubernetes-preserve-unknown-fields"] === true;
    return Object.fromEntries(isOpen ? [...fields, ["*", "any"]] : fields);
  };

  const { apiVersion, kind: _, metadata, ...own } = objectAt(schema, "properties");
  types.set(kind, {
    ...fieldsOf({ ...schema, properties: own }),
    "apiVersion!": "string",
    "kind!": "string",
    "metadata!": "meta/v1#ObjectMeta",
  });
  return types;
}

function scalarOf(schema: JsonObject): string {
  const { type, format, pattern } = schema;
  const values = listAt(schema, "enum").filter((value) => typeof value === "string" || typeof value === "number");
  if (values.length > 0) return values.map((value) => JSON.stringify(value)).join("|");
  if (type === "boolean") return "boolean";
  if (type === "number") return `number${rangeOf(schema.minimum, schema.maximum)}`;
  if (type === "integer") return `${format === "int32" ? "int32" : "int64"}${rangeOf(schema.minimum, schema.maximum)}`;
  if (type !== "string") return "any";
  if (format === "byte") return "byte";
  if (format === "date-time") return "time";
  return `string${rangeOf(schema.minLength, schema.maxLength)}${typeof pattern === "string" ? patternOf(pattern) : ""}`;
}

function keysOf(schema: JsonObject): string {
  if (schema["x-kubernetes-list-type"] === "set") return "=";
  const keys = listAt(schema, "x-kubernetes-list-map-keys").map((key) => {
    const byDefault = stringAt(schema, "items", "properties", String(key), "default");
    return byDefault === undefined ? String(key) : `${key}=${byDefault}`;
  });
  return keys.join(",");
}

function rangeOf(from: Json | undefined, to: Json | undefined): string {
  return from === undefined && to === undefined ? "" : ` ${from ?? ""}..${to ?? ""}`;
}

/** Nothing for the rare pattern that Go has and JavaScript has not. */
function patternOf(pattern: string): string {
  try {
    new RegExp(pattern, "u");
  } catch {
    return "";
  }
  return ` /${pattern.replace(/\\.|\//g, (match) => (match === "/" ? "\\/" : match))}/`;
}
