import { type Action, actionsOf, type Token } from "./actions.ts";
import type { Node, Operand, Pipeline } from "./nodes.ts";

/**
 * What a Go template does, as far as it reads its input.
 * @throws RangeError with the position of what cannot be read
 * @see https://pkg.go.dev/text/template
 */
export function parseTemplate(template: string): Node[] {
  const reader = new Reader(actionsOf(template));
  const nodes = reader.nodes();
  reader.requireEnd();
  return nodes;
}

/** The word that an action begins with. */
function keywordOf(action: Action): string {
  const [first] = action.tokens;
  return first !== undefined && "symbol" in first ? first.symbol : "";
}

class Reader {
  readonly #actions: readonly Action[];
  #next = 0;

  constructor(actions: readonly Action[]) {
    this.#actions = actions;
  }

  /** Up to what ends or divides the block that they are in. */
  nodes(): Node[] {
    const nodes: Node[] = [];
    for (let action = this.#actions[this.#next]; action !== undefined; action = this.#actions[this.#next]) {
      const keyword = keywordOf(action);
      if (keyword === "end" || keyword === "else") break;
      this.#next++;
      nodes.push(...this.#nodeOf(action, keyword));
    }
    return nodes;
  }

  requireEnd(): void {
    const action = this.#actions[this.#next];
    if (action !== undefined) throw new RangeError(String(action.at));
  }

  #nodeOf(action: Action, keyword: string): Node[] {
    const words = new Words(action);
    switch (keyword) {
      case "":
        return action.tokens.length === 0 ? [] : [{ kind: "output", pipeline: words.pipeline() }];
      case "if":
      case "with":
      case "range":
        words.skip(1);
        return [this.#block(keyword, words.pipeline(), action)];
      case "define":
      case "block": {
        const name = words.name(1);
        const body = this.nodes();
        this.#end(action);
        const define: Node = { kind: "define", name, body };
        return keyword === "define" ? [define] : [define, { kind: "template", name, pipeline: words.pipeline() }];
      }
      case "template":
        return [{ kind: "template", name: words.name(1), pipeline: words.pipeline() }];
      case "break":
      case "continue":
        return [];
      default:
        return [{ kind: "output", pipeline: words.pipeline() }];
    }
  }

  #block(kind: "if" | "with" | "range", pipeline: Pipeline, opened: Action): Node {
    const body = this.nodes();
    const divider = this.#actions[this.#next];
    if (divider === undefined || keywordOf(divider) === "end") {
      this.#end(opened);
      return { kind, pipeline, body, otherwise: [] };
    }
    this.#next++;
    const [, second] = divider.tokens;
    const chained = second !== undefined && "symbol" in second ? second.symbol : "";
    if (chained === "if" || chained === "with") {
      const words = new Words(divider);
      words.skip(2);
      return { kind, pipeline, body, otherwise: [this.#block(chained, words.pipeline(), divider)] };
    }
    const otherwise = this.nodes();
    this.#end(opened);
    return { kind, pipeline, body, otherwise };
  }

  #end(opened: Action): void {
    const action = this.#actions[this.#next];
    if (action === undefined || keywordOf(action) !== "end") throw new RangeError(String(opened.at));
    this.#next++;
  }
}

/** Reads the words of one action. */
class Words {
  readonly #action: Action;
  #next = 0;

  constructor(action: Action) {
    this.#action = action;
  }

  skip(count: number): void {
    this.#next += count;
  }

  /** The text at a position; what follows it is left to be read. */
  name(position: number): string {
    const token = this.#action.tokens[position];
    if (token === undefined || !("text" in token)) throw new RangeError(String(this.#action.at));
    this.#next = position + 1;
    return token.text;
  }

  pipeline(): Pipeline {
    const { variables, assigns } = this.#variables();
    const commands: Operand[][] = [[]];
    for (let token = this.#peek(); token !== undefined; token = this.#peek()) {
      if ("symbol" in token && token.symbol.startsWith(")")) break;
      this.#next++;
      if ("symbol" in token && token.symbol === "|") commands.push([]);
      else commands.at(-1)?.push(this.#operand(token));
    }
    return { variables, assigns, commands };
  }

  #variables(): { readonly variables: readonly string[]; readonly assigns: boolean } {
    const begin = this.#next;
    const variables: string[] = [];
    for (let token = this.#peek(); token !== undefined && "symbol" in token; token = this.#peek()) {
      const { symbol } = token;
      this.#next++;
      if (symbol === ":=" || symbol === "=") return { variables, assigns: symbol === "=" };
      if (/^\$\w+$/.test(symbol)) variables.push(symbol);
      else if (symbol !== ",") break;
    }
    this.#next = begin;
    return { variables: [], assigns: false };
  }

  #operand(token: Token): Operand {
    if ("text" in token) return { kind: "text", text: token.text };
    const { symbol } = token;
    if (symbol === "(") {
      const pipeline = this.pipeline();
      const close = this.#peek();
      if (close === undefined || !("symbol" in close)) throw new RangeError(String(this.#action.at));
      this.#next++;
      return { kind: "group", pipeline, path: close.symbol.split(".").slice(1) };
    }
    if (symbol.startsWith(".")) return { kind: "dot", path: symbol.split(".").filter((name) => name !== "") };
    if (symbol.startsWith("$")) {
      const [name = "", ...path] = symbol.split(".");
      return { kind: "variable", name, path };
    }
    return /^[a-z_]\w*$/i.test(symbol) && !["true", "false", "nil"].includes(symbol)
      ? { kind: "function", name: symbol }
      : { kind: "constant" };
  }

  #peek(): Token | undefined {
    return this.#action.tokens[this.#next];
  }
}
