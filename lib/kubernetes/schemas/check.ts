import { quote } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import { isJsonObject, type Json, type JsonObject } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import {
  describe,
  type EnumNode,
  type FieldGroup,
  type ListKeys,
  type ListNode,
  type MapNode,
  type Node,
  type ObjectNode,
  type Range,
  type ScalarNode,
} from "./node.ts";

/** Everything that is wrong with a value, for one minor version of Kubernetes. */
export function check(node: Node, value: Json, minor: number): ObjectProblem[] {
  const checker = new Checker(minor);
  checker.check(node, value);
  return checker.problems;
}

class Checker {
  readonly problems: ObjectProblem[] = [];
  readonly #minor: number;
  /** Where the value is. Changed in place: a copy is made for a problem only. */
  readonly #path: (string | number)[] = [];

  constructor(minor: number) {
    this.#minor = minor;
  }

  check(node: Node, value: Json): void {
    switch (node.is) {
      case "any":
        return;
      case "nullable":
        if (value !== null) this.check(node.node, value);
        return;
      case "scalar":
        if (!fits(node, value)) this.#wrongValue(node, value, otherSpelling(node, value));
        return;
      case "enum":
        if (!node.values.has(value)) this.#wrongValue(node, value, nearestValue(node, value));
        return;
      case "list":
        if (Array.isArray(value)) this.#list(node, value);
        else this.#wrongValue(node, value);
        return;
      case "map":
        if (isJsonObject(value)) this.#map(node, value);
        else this.#wrongValue(node, value);
        return;
      case "object":
        if (isJsonObject(value)) this.#object(node, value);
        else this.#wrongValue(node, value);
    }
  }

  #list(node: ListNode, items: readonly Json[]): void {
    this.#size(node, items.length);
    for (let position = 0; position < items.length; position++)
      this.#checkAt(position, node.items, items[position] ?? null);
    if (node.keys !== undefined && items.length > 1) this.#distinct(node.keys, items);
  }

  #distinct(keys: ListKeys, items: readonly Json[]): void {
    const first = new Map<string, number>();
    for (const [position, item] of items.entries()) {
      const identity = identityOf(keys, item);
      if (identity === undefined) continue;
      const same = first.get(identity);
      if (same === undefined) first.set(identity, position);
      else this.#report(`repeats ${identity} of item ${same}`, position);
    }
  }

  #map(node: MapNode, map: JsonObject): void {
    const keys = Object.keys(map);
    this.#size(node, keys.length);
    for (const key of keys) {
      if (node.key !== undefined && !node.key.test(key)) {
        this.#report(`must have ${node.key.description} as key, got ${quote(key)}`, key);
      }
      this.#checkAt(key, node.values, map[key] ?? null);
    }
  }

  #object(node: ObjectNode, object: JsonObject): void {
    for (const name of Object.keys(object)) {
      const field = node.field(name);
      if (field === undefined) this.#unknownField(node, name);
      else if (field.since !== undefined && this.#minor < field.since) {
        this.#report(`is new in Kubernetes 1.${field.since}`, name);
      } else if (field.until !== undefined && this.#minor > field.until) {
        this.#report(`was removed in Kubernetes 1.${field.until + 1}`, name);
      } else this.#checkAt(name, field.node, object[name] ?? null);
    }
    for (const name of node.required) {
      const field = node.field(name);
      if (field !== undefined && !Object.hasOwn(object, name))
        this.#report("is missing", name, { expected: describe(field.node) });
    }
    for (const group of node.groups) this.#group(group, object);
  }

  #group({ rule, names }: FieldGroup, object: JsonObject): void {
    const present = names.filter((name) => Object.hasOwn(object, name));
    const isKept = (rule === "at least one" || present.length <= 1) && (rule === "at most one" || present.length >= 1);
    if (isKept) return;
    this.#report(`must have ${rule} of ${names.join(", ")}, got ${present.length === 0 ? "none" : present.join(", ")}`);
  }

  #checkAt(step: string | number, node: Node, value: Json): void {
    this.#path.push(step);
    this.check(node, value);
    this.#path.pop();
  }

  #size(node: ListNode | MapNode, size: number): void {
    if (!includes(node.range, size)) this.#report(`must be ${describe(node)}, got ${size}`);
  }

  #unknownField(node: ObjectNode, name: string): void {
    const names = [...node.names];
    const longer = names.filter((known) => known.startsWith(name));
    const suggestion = nearest(name, names) ?? (longer.length === 1 ? longer[0] : undefined);
    const details =
      suggestion !== undefined ? { suggestion } : names.length <= 15 ? { expected: `one of ${names.join(", ")}` } : {};
    this.#report("is an unknown field", name, details);
  }

  #wrongValue(node: Node, value: Json, suggestion?: string): void {
    const expected = describe(node);
    const got = isSecret(node) ? "" : `, got ${show(value)}`;
    this.#report(
      `must be ${expected}${got}`,
      undefined,
      suggestion === undefined ? { expected } : { expected, suggestion },
    );
  }

  #report(message: string, step?: string | number, details: Pick<ObjectProblem, "expected" | "suggestion"> = {}): void {
    this.problems.push({ path: step === undefined ? [...this.#path] : [...this.#path, step], message, ...details });
  }
}

function fits({ scalar, range, pattern, orEmpty }: ScalarNode, value: Json): boolean {
  if (orEmpty && value === "") return true;
  if (!scalar.test(value)) return false;
  if (range !== undefined && !includes(range, typeof value === "string" ? lengthOf(value) : Number(value)))
    return false;
  return pattern === undefined || (typeof value === "string" && pattern.test(value));
}

function includes(range: Range | undefined, size: number): boolean {
  return range === undefined || (size >= range.from && size <= range.to);
}

/** In characters, as the API server counts; `length` counts UTF-16 units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The same value as text or as number: YAML makes it easy to write the one for the other. */
function otherSpelling(node: ScalarNode, value: Json): string | undefined {
  if (isSecret(node)) return undefined;
  if (typeof value === "number" || typeof value === "boolean") {
    return fits(node, String(value)) ? JSON.stringify(String(value)) : undefined;
  }
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const plain = value === "true" || value === "false" ? value === "true" : Number(value);
  return fits(node, plain) ? String(plain) : undefined;
}

function nearestValue(node: EnumNode, value: Json): string | undefined {
  const text = String(value);
  return typeof value !== "string" && node.values.has(text)
    ? JSON.stringify(text)
    : nearest(text, [...node.values].map(String));
}

/** What makes an item the one it is, as a person names it; undefined when a key is missing. */
function identityOf(keys: ListKeys, item: Json): string | undefined {
  if (keys === "set") return JSON.stringify(item);
  if (!isJsonObject(item)) return undefined;
  const parts: string[] = [];
  for (const key of keys) {
    const value = item[key.name] ?? key.default;
    if (value === undefined) return undefined;
    parts.push(`${key.name} ${JSON.stringify(value)}`);
  }
  return parts.join(" and ");
}

function isSecret(node: Node): boolean {
  switch (node.is) {
    case "scalar":
      return node.scalar.hidden === true;
    case "map":
      return isSecret(node.values);
    default:
      return false;
  }
}

function show(value: Json): string {
  if (Array.isArray(value)) return "a list";
  return isJsonObject(value) ? "an object" : quote(value);
}
