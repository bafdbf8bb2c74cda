/** A type of the Common Expression Language. */
export type Type =
  | { readonly is: Scalar }
  | { readonly is: "list"; readonly items: Type }
  | { readonly is: "map"; readonly key: Type; readonly value: Type }
  | { readonly is: "type"; readonly of: Type }
  | ObjectType
  | OpaqueType
  | { readonly is: "parameter"; readonly name: string };

export type Scalar =
  | "bool"
  | "int"
  | "uint"
  | "double"
  | "string"
  | "bytes"
  | "null_type"
  | "timestamp"
  | "duration"
  /** A type that only the evaluation knows. */
  | "dyn"
  /** The same for the compiler, except that it lets no loop run over such a value. */
  | "any";

/** An object whose fields are known. Two of them are one type when they are one object here. */
export interface ObjectType {
  readonly is: "object";
  readonly name: string;
  /** The type of a field; undefined when there is no such field. */
  field(name: string): Type | undefined;
}

/** A type that only functions can look into, such as an address or an optional value. */
export interface OpaqueType {
  readonly is: "opaque";
  readonly name: string;
  readonly parameters: readonly Type[];
}

export const bool: Type = { is: "bool" };
export const int: Type = { is: "int" };
export const double: Type = { is: "double" };
export const string: Type = { is: "string" };
export const bytes: Type = { is: "bytes" };
export const nullType: Type = { is: "null_type" };
export const timestamp: Type = { is: "timestamp" };
export const duration: Type = { is: "duration" };
export const dyn: Type = { is: "dyn" };

export const any: Type = { is: "any" };

export function isDynamic(type: Type): boolean {
  return type.is === "dyn" || type.is === "any";
}

export function list(items: Type): Type {
  return { is: "list", items };
}

export function map(key: Type, value: Type): Type {
  return { is: "map", key, value };
}

export function opaque(name: string, ...parameters: readonly Type[]): OpaqueType {
  return { is: "opaque", name, parameters };
}

export function optional(value: Type): OpaqueType {
  return opaque("optional_type", value);
}

/** An object with the given fields and no others. */
export function object(name: string, fields: Readonly<Record<string, Type>>): ObjectType {
  const byName = new Map(Object.entries(fields));
  return { is: "object", name, field: (field) => byName.get(field) };
}

/** What an optional type holds; undefined for every other type. */
export function heldBy(type: Type): Type | undefined {
  return type.is === "opaque" && type.name === "optional_type" ? type.parameters[0] : undefined;
}

/** The types that a type is made of. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.is) {
    case "list":
      return [type.items];
    case "map":
      return [type.key, type.value];
    case "type":
      return [type.of];
    case "opaque":
      return type.parameters;
    default:
      return [];
  }
}

/** The same type with other parts, as many as it has. */
export function withParts(type: Type, parts: readonly Type[]): Type {
  const [first = dyn, second = dyn] = parts;
  switch (type.is) {
    case "list":
      return list(first);
    case "map":
      return map(first, second);
    case "type":
      return { is: "type", of: first };
    case "opaque":
      return opaque(type.name, ...parts);
    default:
      return type;
  }
}

export function isSame(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.is !== b.is || a.is === "object") return false;
  if (a.is === "parameter" && b.is === "parameter") return a.name === b.name;
  if (a.is === "opaque" && b.is === "opaque" && a.name !== b.name) return false;
  const [parts, others] = [partsOf(a), partsOf(b)];
  return parts.length === others.length && parts.every((part, position) => isSame(part, others[position] ?? dyn));
}

/** As the API server writes types: `list(string)`. */
export function formatType(type: Type): string {
  switch (type.is) {
    case "timestamp":
      return "google.protobuf.Timestamp";
    case "duration":
      return "google.protobuf.Duration";
    case "null_type":
      return "null";
    case "object":
      return type.name;
    case "parameter":
      return "dyn";
    default: {
      const name = type.is === "opaque" ? type.name : type.is;
      const parts = partsOf(type);
      return parts.length === 0 ? name : `${name}(${parts.map(formatType).join(", ")})`;
    }
  }
}
