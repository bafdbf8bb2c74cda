import type { ValidationRule } from "../cel/rules.ts";
import type { Json, JsonObject } from "../manifest.ts";
import type { Scalar } from "./scalars.ts";

/** A type of the data files, ready to check values against. */
export type Node = AnyNode | ScalarNode | EnumNode | NullableNode | ListNode | MapNode | ObjectNode | RuledNode;

export interface AnyNode {
  readonly is: "any";
}

export interface ScalarNode {
  readonly is: "scalar";
  readonly scalar: Scalar;
  readonly range?: Range;
  readonly pattern?: RegExp;
  /** The empty string is taken too. @default false */
  readonly orEmpty?: true;
}

export interface EnumNode {
  readonly is: "enum";
  readonly values: ReadonlySet<Json>;
  /** The empty string is taken too. @default false */
  readonly orEmpty?: true;
}

export interface NullableNode {
  readonly is: "nullable";
  readonly node: Node;
}

export interface ListNode {
  readonly is: "list";
  readonly items: Node;
  readonly keys?: ListKeys;
  /** The API server takes items with the same keys. @default false */
  readonly repeats?: true;
  /** What a null item is; undefined where null is a value of its own, as in custom resources. */
  readonly zero?: Json;
  readonly range?: Range;
}

export interface MapNode {
  readonly is: "map";
  readonly values: Node;
  readonly key?: Scalar;
  /** What a null value is; undefined where null is a value of its own, as in custom resources. */
  readonly zero?: Json;
  readonly range?: Range;
}

export interface ObjectNode {
  readonly is: "object";
  /** The field, or undefined when the object has none of that name. */
  field(name: string): Field | undefined;
  readonly names: Iterable<string>;
  readonly required: readonly string[];
  readonly groups: readonly FieldGroup[];
  /** Part of a custom resource: the API server completes it with defaults before it looks at what is missing. */
  readonly isCustom: boolean;
  /** The fields that have a default. */
  readonly defaulted: readonly string[];
}

/** A type with more to follow than the notation has words for. */
export interface RuledNode {
  readonly is: "ruled";
  readonly node: Node;
  /** What an OpenAPI schema says beyond the type. */
  readonly schema?: JsonObject;
  /** In CEL. */
  readonly rules: readonly ValidationRule[];
  /** What else the value should be: the API server takes it all the same. */
  readonly advice?: Node;
}

export interface Field {
  readonly node: Node;
  /** The first Kubernetes minor that knows the field. @default - all do */
  readonly since?: number;
  /** The last Kubernetes minor that knows the field. @default - all do */
  readonly until?: number;
  /** What the API server puts where a custom resource leaves the field out. @default - nothing */
  readonly default?: Json;
}

/** Both ends belong to it. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What tells the items of a list apart: fields of them, or `set`, the whole item. */
export type ListKeys = readonly ListKey[] | "set";

export interface ListKey {
  readonly name: string;
  /** What the API server puts where the field is missing. */
  readonly default?: string;
}

/** How many of some fields an object must have. */
export interface FieldGroup {
  readonly rule: GroupRule;
  readonly names: ReadonlySet<string>;
}

export type GroupRule = "exactly one" | "at least one" | "at most one";

/** Completes "must be ...". */
export function describe(node: Node): string {
  switch (node.is) {
    case "any":
      return "any value";
    case "scalar":
      return describeScalar(node);
    case "enum":
      return node.values.size === 1
        ? JSON.stringify([...node.values][0])
        : `one of ${[...node.values].map(word).join(", ")}`;
    case "ruled":
      return describe(node.node);
    case "nullable":
      return `${describe(node.node)} or null`;
    case "list":
      return `a list${describeRange(node.range, "items")}`;
    case "map":
      return `a map${describeRange(node.range, "entries")}`;
    case "object":
      return "an object";
  }
}

function word(value: Json): string {
  return value === "" ? '""' : String(value);
}

function describeScalar({ scalar, range, pattern }: ScalarNode): string {
  const limits = describeRange(range, scalar.measure === "length" ? "characters" : undefined);
  return `${scalar.description}${limits}${pattern === undefined ? "" : ` that matches ${pattern.source}`}`;
}

/** ` from 1 to 65535`, ` of at most 63 characters`, ` that is not empty`. */
function describeRange(range: Range | undefined, unit?: string): string {
  if (range === undefined) return "";
  const { from, to } = range;
  if (unit !== undefined && from === 1 && to === Number.POSITIVE_INFINITY) return " that is not empty";
  const units = unit === undefined ? "" : ` ${unit}`;
  if (to === Number.POSITIVE_INFINITY) return ` of at least ${from}${units}`;
  if (from === Number.NEGATIVE_INFINITY) return ` of at most ${to}${units}`;
  return ` ${unit === undefined ? "from" : "of"} ${from} to ${to}${units}`;
}
