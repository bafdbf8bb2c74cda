import type { Json } from "../manifest.ts";
import type { Field, ListKeys, Node, Range } from "./node.ts";
import { minorOf } from "./notation.ts";
import { scalars } from "./scalars.ts";

/**
 * The type and the versions that an expression of the notation stands for.
 * @param resolve gives the type that a reference names
 * @throws SyntaxError for what is no expression, as data files are part of the program
 */
export function parseExpression(text: string, resolve: (reference: string) => Node): Field {
  const scanner = new Scanner(text, resolve);
  const field = scanner.field();
  if (!scanner.done) throw scanner.error();
  return field;
}

class Scanner {
  readonly #text: string;
  readonly #resolve: (reference: string) => Node;
  #position = 0;

  constructor(text: string, resolve: (reference: string) => Node) {
    this.#text = text;
    this.#resolve = resolve;
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
    const pattern = this.#take(/\/((?:[^\\/]|\\.)+)\/(i?)/y);
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
    if (list) return { is: "list", items: node, ...(list[1] ? { keys: listKeys(list[1]) } : {}) };
    const map = this.#take(/\{([^}]*)\}/y);
    if (map) return { is: "map", values: node, ...(map[1] ? { key: this.#scalar(map[1]) } : {}) };
    if (this.#take(/\?/y)) return { is: "nullable", node };
    return node.is === "scalar" && this.#take(/~/y) ? { ...node, orEmpty: true } : undefined;
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
    return /^[a-z][^#/]*$/.test(first) ? { is: "scalar", scalar: this.#scalar(first) } : this.#resolve(first);
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
