import type { Json } from "../manifest.ts";
import type { Field, ListKeys, ListNode, Node, Range } from "./node.ts";
import { minorOf } from "./notation.ts";
import { scalars } from "./scalars.ts";

/** What an expression refers to. */
export interface Context {
  /** The type that a reference names. */
  readonly resolve: (reference: string) => Node;
  /** Part of a custom resource, where null is a value; elsewhere Go reads it as the zero value. @default false */
  readonly isCustom?: boolean;
}

/**
 * The type and the versions that an expression of the notation stands for.
 * @throws SyntaxError for what is no expression, as data files are part of the program
 */
export function parseExpression(text: string, context: Context): Field {
  const scanner = new Scanner(text, context);
  const field = scanner.field();
  if (!scanner.done) throw scanner.error();
  return field;
}

class Scanner {
  readonly #text: string;
  readonly #context: Context;
  #position = 0;

  constructor(text: string, context: Context) {
    this.#text = text;
    this.#context = context;
  }

  get done(): boolean {
    return this.#position === this.#text.length;
  }

  error(): SyntaxError {
    return new SyntaxError(`not a type, at ${this.#position}: ${this.#text}`);
  }

  /** A type, its limits, and its versions. */
  field(): Field {
    let field: Field = { node: this.#type() };
    while (this.#take(/ /y)) field = this.#limited(field);
    return field;
  }

  #limited(field: Field): Field {
    const { node } = field;
    const version = this.#take(/(since|until) (1\.\d+)/y);
    if (version) return { ...field, [version[1] ?? ""]: minorOf(version[2] ?? "") };
    const byDefault = this.#take(/default (.+)/sy)?.[1];
    if (byDefault !== undefined) return { ...field, default: JSON.parse(byDefault) };
    const pattern = this.#take(/\/((?:[^\\/]|\\.)+)\/([is]*)/y);
    if (pattern && node.is === "scalar") {
      return { ...field, node: { ...node, pattern: new RegExp(pattern[1] ?? "", `u${pattern[2]}`) } };
    }
    const range = this.#take(/(-?[\d.e+]*?)\.\.(-?[\d.e+]*)/y);
    if (range && (node.is === "list" || node.is === "map" || (node.is === "scalar" && node.scalar.measure))) {
      return { ...field, node: { ...node, range: rangeOf(range[1], range[2]) } };
    }
    throw this.error();
  }

  /** An atom and what makes a list, a map or null of it. */
  #type(): Node {
    let node = this.#atom();
    for (let next = this.#container(node); next !== undefined; next = this.#container(node)) node = next;
    return node;
  }

  /** What the next suffix makes of a type, or undefined at the end of the suffixes. */
  #container(node: Node): Node | undefined {
    const list = this.#take(/\[([^\]]*)\]/y);
    if (list) return { is: "list", items: node, ...(list[1] && keysOf(list[1])), ...this.#zeroOf(node) };
    const map = this.#take(/\{([^}]*)\}/y);
    if (map) return { is: "map", values: node, ...(map[1] && { key: this.#scalar(map[1]) }), ...this.#zeroOf(node) };
    if (this.#take(/\?/y)) return { is: "nullable", node };
    return (node.is === "scalar" || node.is === "enum") && this.#take(/~/y) ? { ...node, orEmpty: true } : undefined;
  }

  #atom(): Node {
    if (this.#take(/\(/y)) {
      const { node } = this.field();
      if (!this.#take(/\)/y)) throw this.error();
      return node;
    }
    const first = this.#take(/"(?:[^"\\]|\\.)*"|[^\s"()[\]{}?|~]+/y)?.[0];
    if (first === undefined) throw this.error();
    const values = [first];
    while (this.#take(/\|/y)) values.push(this.#take(/"(?:[^"\\]|\\.)*"|[^\s"()[\]{}?|]+/y)?.[0] ?? "");
    if (values.length > 1 || first.startsWith('"')) return { is: "enum", values: new Set(values.map(enumValue)) };
    if (first === "any") return { is: "any" };
    return /^[a-z][^#/]*$/.test(first) ? { is: "scalar", scalar: this.#scalar(first) } : this.#context.resolve(first);
  }

  #zeroOf(node: Node): { zero?: Json } {
    const zero = this.#context.isCustom === true ? undefined : zeroOf(node);
    return zero === undefined ? {} : { zero };
  }

  #scalar(name: string) {
    const scalar = scalars.get(name);
    if (scalar === undefined) throw this.error();
    return scalar;
  }

  /** What the sticky pattern finds here, and moves behind it. */
  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.#text);
    if (match) this.#position = pattern.lastIndex;
    return match;
  }
}

function rangeOf(from = "", to = ""): Range {
  return {
    from: from === "" ? Number.NEGATIVE_INFINITY : Number(from),
    to: to === "" ? Number.POSITIVE_INFINITY : Number(to),
  };
}

/** What Go makes of a null. */
function zeroOf(node: Node): Json | undefined {
  switch (node.is) {
    case "object":
    case "map":
      return {};
    case "list":
      return [];
    case "enum":
      return "";
    case "scalar":
      return node.scalar.zero ?? "";
    default:
      return undefined;
  }
}

function keysOf(text: string): Pick<ListNode, "keys" | "repeats"> {
  const repeats = text.endsWith("~");
  return { keys: listKeys(repeats ? text.slice(0, -1) : text), ...(repeats && { repeats }) };
}

function listKeys(text: string): ListKeys {
  if (text === "=") return "set";
  return text.split(",").map((key) => {
    const [name = "", value] = key.split("=");
    return value === undefined ? { name } : { name, default: value.replaceAll('"', "") };
  });
}

function enumValue(text: string): Json {
  return text.startsWith('"') || /^-?\d+$/.test(text) ? JSON.parse(text) : text;
}
