import { quote } from "../../errors.ts";
import { nearest } from "../../nearest.ts";
import type { ValidationRule } from "../cel/rules.ts";
import { isJsonObject, type Json, type JsonObject, textOf } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { complete } from "./complete.ts";
import { identityOf } from "./list-identity.ts";
import {
  describe,
  type EnumNode,
  type FieldGroup,
  type ListKeys,
  type ListNode,
  type MapNode,
  type Node,
  type ObjectNode,
  type RuledNode,
} from "./node.ts";
import { violation } from "./open-schema.ts";
import { fits, includes, isOfType, isSecret, otherSpelling } from "./scalar-value.ts";

/** What the CEL rules of a type find wrong with a value of it; paths begin at the value. */
export type EvaluateRules = (
  rules: readonly ValidationRule[],
  value: Json,
  node: Node,
  isRoot: boolean,
) => readonly ObjectProblem[];

/** Nobody reads more of one object; a file of some megabytes can have a million. */
const mostProblems = 100;

/**
 * What is wrong with a value, for one minor version of Kubernetes; of very many problems the first hundred.
 * @param evaluateRules @default - CEL rules are not looked at
 */
export function check(node: Node, value: Json, minor: number, evaluateRules?: EvaluateRules): ObjectProblem[] {
  const checker = new Checker(minor);
  checker.check(node, complete(node, value));
  return evaluateRules === undefined ? checker.problems : [...checker.problems, ...checker.evaluate(evaluateRules)];
}

class Checker {
  readonly problems: ObjectProblem[] = [];
  readonly #minor: number;
  /** Where the value is. Changed in place: a copy is made for a problem only. */
  readonly #path: (string | number)[] = [];
  /** In the status of a built-in kind: the API server reads it, and drops it before it looks at the values. */
  #isDropped = false;
  /** The values that have rules. */
  readonly #ruled: { readonly node: RuledNode; readonly value: Json; readonly path: readonly (string | number)[] }[] =
    [];

  constructor(minor: number) {
    this.#minor = minor;
  }

  /** The API server does not evaluate rules on an object that has other problems. */
  evaluate(evaluateRules: EvaluateRules): ObjectProblem[] {
    if (this.problems.some(({ severity }) => severity === undefined)) return [];
    return this.#ruled.flatMap(({ node, value, path }) =>
      evaluateRules(node.rules, value, node.node, path.length === 0).map((problem) => ({
        ...problem,
        path: [...path, ...problem.path],
      })),
    );
  }

  check(node: Node, value: Json): void {
    if (this.problems.length > mostProblems) return;
    switch (node.is) {
      case "any":
        return;
      case "ruled":
        this.#ruledBy(node, value);
        return;
      case "nullable":
        if (value !== null) this.check(node.node, value);
        return;
      case "scalar":
        if (!fits(node, value) && !(this.#isDropped && isOfType(node, value)))
          this.#wrongValue(node, value, otherSpelling(node, value));
        return;
      case "enum":
        if (!node.values.has(value) && !(node.orEmpty && value === ""))
          this.#wrongValue(node, value, nearestValue(node, value));
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

  #ruledBy(node: RuledNode, value: Json): void {
    const before = this.problems.length;
    this.check(node.node, value);
    if (this.problems.length > before) return;
    const wrong = node.schema && violation(node.schema, value);
    if (wrong !== undefined) {
      this.#report(wrong);
      return;
    }
    if (node.advice !== undefined) this.#advise(node.advice, value);
    if (node.rules.length > 0 && value !== null) this.#ruled.push({ node, value, path: [...this.#path] });
  }

  #advise(node: Node, value: Json): void {
    const known = this.problems.length;
    this.check(node, value);
    for (const problem of this.problems.splice(known)) this.problems.push({ ...problem, severity: "warning" });
  }

  #list(node: ListNode, items: readonly Json[]): void {
    this.#size(node, items.length);
    for (let position = 0; position < items.length; position++)
      this.#checkAt(position, node.items, items[position] ?? node.zero ?? null);
    if (node.keys !== undefined && items.length > 1 && !this.#isDropped) this.#distinct(node, node.keys, items);
  }

  /** Where the API server takes an item twice, one of them is lost in a patch or in a server-side apply. */
  #distinct(node: ListNode, keys: ListKeys, items: readonly Json[]): void {
    const first = new Map<string, number>();
    for (const [position, item] of items.entries()) {
      const identity = identityOf(keys, item, node.zero !== undefined);
      if (identity === undefined) continue;
      const same = first.get(identity);
      if (same === undefined) first.set(identity, position);
      else
        this.#report(
          `repeats ${identity} of item ${same}`,
          position,
          node.repeats === true ? { severity: "warning" } : {},
        );
    }
  }

  #map(node: MapNode, map: JsonObject): void {
    const keys = Object.keys(map);
    this.#size(node, keys.length);
    for (const key of keys) {
      if (node.key !== undefined && !node.key.test(key)) {
        this.#report(`must have ${node.key.description} as key, got ${quote(key)}`, key);
      }
      this.#checkAt(key, node.values, map[key] ?? node.zero ?? null);
    }
  }

  #object(node: ObjectNode, object: JsonObject): void {
    const isTop = this.#path.length === 0 && !node.isCustom;
    for (const name in object) {
      const field = node.field(name);
      if (field === undefined) this.#unknownField(node, name);
      else if (field.since !== undefined && this.#minor < field.since) {
        this.#report(`is new in Kubernetes 1.${field.since}`, name);
      } else if (field.until !== undefined && this.#minor > field.until) {
        this.#report(`was removed in Kubernetes 1.${field.until + 1}`, name);
      } else if (object[name] !== null || node.isCustom) {
        if (isTop) this.#isDropped = name === "status";
        this.#checkAt(name, field.node, object[name] ?? null);
        if (isTop) this.#isDropped = false;
      }
    }
    if (this.#isDropped) return;
    for (const name of node.required) {
      if (has(node, object, name)) continue;
      const field = node.field(name);
      if (field !== undefined) this.#report("is missing", name, { expected: describe(field.node) });
    }
    for (const group of node.groups) this.#group(node, group, object);
  }

  #group(node: ObjectNode, { rule, names }: FieldGroup, object: JsonObject): void {
    let count = 0;
    // An object has few of the fields that it could have.
    for (const name in object) if (names.has(name) && isGiven(node, object, name)) count++;
    if ((rule === "at least one" || count <= 1) && (rule === "at most one" || count >= 1)) return;
    const all = [...names];
    const present = all.filter((name) => isGiven(node, object, name));
    this.#report(`must have ${rule} of ${all.join(", ")}, got ${present.length === 0 ? "none" : present.join(", ")}`);
  }

  #checkAt(step: string | number, node: Node, value: Json): void {
    this.#path.push(step);
    this.check(node, value);
    this.#path.pop();
  }

  #size(node: ListNode | MapNode, size: number): void {
    if (!includes(node.range, size) && !this.#isDropped) this.#report(`must be ${describe(node)}, got ${size}`);
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

  #report(message: string, step?: string | number, details: Partial<ObjectProblem> = {}): void {
    if (this.problems.length > mostProblems) return;
    this.problems.push(
      this.problems.length === mostProblems
        ? { path: [], message: `has more than ${mostProblems} problems` }
        : { path: step === undefined ? [...this.#path] : [...this.#path, step], message, ...details },
    );
  }
}

/** To Go, which has no pointers to lists, an empty list is a field that is not there. */
function isGiven(node: ObjectNode, object: JsonObject, name: string): boolean {
  if (!has(node, object, name)) return false;
  const value = object[name];
  return node.isCustom || !Array.isArray(value) || value.length > 0;
}

/** To Go, a null is a field that is not there. */
function has(node: ObjectNode, object: JsonObject, name: string): boolean {
  const value = object[name];
  return value !== undefined && (value !== null || node.isCustom) && Object.hasOwn(object, name);
}

function show(value: Json): string {
  if (Array.isArray(value)) return "a list";
  return isJsonObject(value) ? "an object" : quote(value);
}

function nearestValue(node: EnumNode, value: Json): string | undefined {
  const text = textOf(value);
  return typeof value !== "string" && node.values.has(text)
    ? JSON.stringify(text)
    : nearest(text, [...node.values].map(String));
}
