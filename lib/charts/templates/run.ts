import { call } from "./functions.ts";
import type { Node, Operand, Pipeline } from "./nodes.ts";
import { type Context, eachUse, fieldOf, itemOf, pass, several, unknown, type Value } from "./value.ts";

/** Variables, by block. */
type Scope = { readonly names: Map<string, Value>; readonly outer?: Scope };

const deepest = 4;

/**
 * Follows templates through all their branches, without any values, and notes in the `Use`s of their contexts what they read. Named
 * templates are followed with what they are given, each way once.
 */
export class TemplateRun {
  readonly #named: ReadonlyMap<string, readonly Node[]>;
  readonly #done = new Set<string>();
  readonly #ids = new Map<object, number>();
  /** How often a named template is in the middle of itself. */
  readonly #depths = new Map<string, number>();

  /** @param named the templates that others include by name, which all charts of a release share */
  constructor(named: ReadonlyMap<string, readonly Node[]>) {
    this.#named = named;
  }

  follow(nodes: readonly Node[], context: Context): void {
    const dot: Value = { kind: "context", context };
    this.#block(nodes, dot, { names: new Map([["$", dot]]) });
  }

  #block(nodes: readonly Node[], dot: Value, outer: Scope): void {
    const scope: Scope = { names: new Map(), outer };
    for (const node of nodes) this.#node(node, dot, scope);
  }

  #node(node: Node, dot: Value, scope: Scope): void {
    switch (node.kind) {
      case "output":
        this.#declare(node.pipeline, this.#pipeline(node.pipeline, dot, scope), scope);
        break;
      case "template":
        this.#include(node.name, this.#pipeline(node.pipeline, dot, scope));
        break;
      case "if":
      case "with": {
        const inner: Scope = { names: new Map(), outer: scope };
        const value = this.#pipeline(node.pipeline, dot, scope);
        this.#declare(node.pipeline, value, inner);
        this.#block(node.body, node.kind === "with" ? value : dot, inner);
        this.#block(node.otherwise, dot, inner);
        break;
      }
      case "range": {
        const inner: Scope = { names: new Map(), outer: scope };
        const item = itemOf(this.#pipeline(node.pipeline, dot, scope));
        for (const name of node.pipeline.variables) inner.names.set(name, unknown);
        const name = node.pipeline.variables.at(-1);
        if (name !== undefined) inner.names.set(name, item);
        this.#block(node.body, item, inner);
        this.#block(node.otherwise, dot, scope);
        break;
      }
      case "define":
        break;
    }
  }

  #declare({ variables, assigns }: Pipeline, value: Value, scope: Scope): void {
    for (const name of variables) {
      if (!assigns) scope.names.set(name, value);
      else {
        // Another branch, or the turn before, may have left what it was.
        const holder = holderOf(name, scope) ?? scope;
        holder.names.set(name, several([holder.names.get(name), value]));
      }
    }
  }

  #pipeline({ commands }: Pipeline, dot: Value, scope: Scope): Value {
    let result: Value | undefined;
    for (const command of commands) result = this.#command(command, dot, scope, result);
    return result ?? unknown;
  }

  #command(operands: readonly Operand[], dot: Value, scope: Scope, piped: Value | undefined): Value {
    const [first, ...rest] = operands;
    if (first === undefined) return piped ?? unknown;
    const args = [
      ...rest.map((operand) => this.#operand(operand, dot, scope)),
      ...(piped === undefined ? [] : [piped]),
    ];
    if (first.kind !== "function") return this.#operand(first, dot, scope);
    if (first.name !== "include") return call(first.name, args);
    const [name, given = unknown] = args;
    if (name?.kind === "text") this.#include(name.text, given);
    else eachUse(given, pass);
    return unknown;
  }

  #operand(operand: Operand, dot: Value, scope: Scope): Value {
    switch (operand.kind) {
      case "dot":
        return operand.path.reduce(fieldOf, dot);
      case "variable":
        return operand.path.reduce(fieldOf, holderOf(operand.name, scope)?.names.get(operand.name) ?? unknown);
      case "group":
        return operand.path.reduce(fieldOf, this.#pipeline(operand.pipeline, dot, scope));
      case "text":
        return { kind: "text", text: operand.text };
      case "function":
        return call(operand.name, []);
      case "constant":
        return unknown;
    }
  }

  #include(name: string, dot: Value): void {
    const nodes = this.#named.get(name);
    const depth = this.#depths.get(name) ?? 0;
    // One that includes itself goes down into its input without end.
    if (nodes === undefined || depth > deepest) {
      eachUse(dot, pass);
      return;
    }
    const way = `${name} ${this.#identify(dot)}`;
    if (this.#done.has(way)) return;
    this.#done.add(way);
    this.#depths.set(name, depth + 1);
    this.#block(nodes, dot, { names: new Map([["$", dot]]) });
    this.#depths.set(name, depth);
  }

  /** The same for values that a named template would read in the same way. */
  #identify(value: Value): string {
    switch (value.kind) {
      case "use":
        return `use${this.#idOf(value.use)}`;
      case "context":
        return `context${this.#idOf(value.context)}`;
      case "dict":
        return `{${[...value.members].map(([name, member]) => `${name}:${this.#identify(member)}`).join()}}`;
      case "list":
        return `[${this.#identify(value.item)}]`;
      case "several":
        return `(${value.values.map((each) => this.#identify(each)).join("|")})`;
      case "text":
        return JSON.stringify(value.text);
      case "unknown":
        return "?";
    }
  }

  #idOf(object: object): number {
    const id = this.#ids.get(object) ?? this.#ids.size;
    this.#ids.set(object, id);
    return id;
  }
}

function holderOf(name: string, scope: Scope): Scope | undefined {
  for (let holder: Scope | undefined = scope; holder !== undefined; holder = holder.outer) {
    if (holder.names.has(name)) return holder;
  }
  return undefined;
}
