import { CompileError } from "./cel-error.ts";
import { isReservedWord } from "./escape.ts";
import { maxInt, SyntaxProblem, type Token, tokensOf } from "./lexer.ts";
import { expandMacro } from "./macros.ts";
import type { Call, Expression, Item } from "./syntax.ts";

/** How deep expressions may lie in each other, as the API server has it. */
const maxDepth = 250;

const binaryOperators = new Map([
  ["==", 3],
  ["!=", 3],
  ["<", 3],
  ["<=", 3],
  [">", 3],
  [">=", 3],
  ["in", 3],
  ["+", 4],
  ["-", 4],
  ["*", 5],
  ["/", 5],
  ["%", 5],
]);

/**
 * The expression that a text stands for.
 * @throws CompileError with line and column for a text that is none
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
export function parse(source: string): Expression {
  try {
    return new Parser(tokensOf(source)).whole();
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    throw new CompileError(`${formatPosition(source, error.at)}: syntax error: ${error.message}`);
  }
}

/** `1:5` for the fifth character of the first line. */
export function formatPosition(source: string, at: number): string {
  const lines = source.slice(0, at).split("\n");
  return `${lines.length}:${[...(lines.at(-1) ?? "")].length + 1}`;
}

class Parser {
  readonly #tokens: readonly Token[];
  #position = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#expression();
    if (this.#token.is !== "end") throw this.#unexpected("an operator or the end");
    return expression;
  }

  get #token(): Token {
    return this.#tokens[this.#position] ?? { is: "end", text: "", at: 0 };
  }

  #expression(): Expression {
    if (++this.#depth > maxDepth) throw new SyntaxProblem(`nested deeper than ${maxDepth}`, this.#token.at);
    const condition = this.#logical("||", () => this.#logical("&&", () => this.#binary(3)));
    const at = this.#token.at;
    if (!this.#take("?")) {
      this.#depth--;
      return condition;
    }
    const yes = this.#logical("||", () => this.#logical("&&", () => this.#binary(3)));
    this.#expect(":");
    const no = this.#expression();
    this.#depth--;
    return { is: "call", name: "_?_:_", args: [condition, yes, no], at };
  }

  #logical(operator: "||" | "&&", operand: () => Expression): Expression {
    let left = operand();
    for (let { at } = this.#token; this.#take(operator); at = this.#token.at) {
      left = { is: "call", name: `_${operator}_`, args: [left, operand()], at };
    }
    return left;
  }

  #binary(level: number): Expression {
    if (level > 5) return this.#unary();
    let left = this.#binary(level + 1);
    for (let token = this.#token; token.is === "symbol"; token = this.#token) {
      const { text, at } = token;
      if (binaryOperators.get(text) !== level) break;
      this.#position++;
      left = { is: "call", name: text === "in" ? "@in" : `_${text}_`, args: [left, this.#binary(level + 1)], at };
    }
    return left;
  }

  #unary(): Expression {
    const { at } = this.#token;
    const sign = this.#isNext("!") ? "!" : "-";
    let count = 0;
    while (this.#take(sign)) count++;
    if (count === 0) return this.#member();
    const token = this.#token;
    const isNegative = sign === "-" && token.is === "literal" && token.isNumber && count === 1;
    if (isNegative && (typeof token.value === "bigint" || typeof token.value === "number")) {
      this.#position++;
      return this.#suffixes({ is: "literal", value: -token.value, at });
    }
    const operand = this.#member();
    return count % 2 === 0 ? operand : { is: "call", name: `${sign}_`, args: [operand], at };
  }

  #member(): Expression {
    return this.#suffixes(this.#primary());
  }

  #suffixes(start: Expression): Expression {
    let expression = start;
    for (let { at } = this.#token; ; at = this.#token.at) {
      if (this.#take(".")) expression = this.#field(expression, at);
      else if (this.#take("[")) {
        const name = this.#take("?") ? "_[?_]" : "_[_]";
        expression = { is: "call", name, args: [expression, this.#expression()], at };
        this.#expect("]");
      } else return expression;
    }
  }

  #field(operand: Expression, at: number): Expression {
    const isOptional = this.#take("?");
    const token = this.#token;
    if (token.is !== "name") throw this.#unexpected("a field name");
    this.#position++;
    const call = this.#token.at;
    if (!isOptional && this.#take("(")) {
      return this.#called({ is: "call", name: token.text, target: operand, args: this.#arguments() }, call);
    }
    return { is: "select", operand, field: token.text, mode: isOptional ? "optional" : "value", at };
  }

  #called(call: Call, at: number): Expression {
    return expandMacro(call, at) ?? { ...call, at };
  }

  #arguments(): readonly Expression[] {
    const args: Expression[] = [];
    if (this.#take(")")) return args;
    do args.push(this.#expression());
    while (this.#take(","));
    this.#expect(")");
    return args;
  }

  #primary(): Expression {
    const token = this.#token;
    if (token.is === "literal") {
      this.#position++;
      if (typeof token.value === "bigint" && token.value > maxInt)
        throw new SyntaxProblem("invalid int literal", token.at);
      return { is: "literal", value: token.value, at: token.at };
    }
    if (this.#take("(")) {
      const inner = this.#expression();
      this.#expect(")");
      return inner;
    }
    if (this.#take("[")) return { is: "list", items: this.#items("]", () => this.#expression()), at: token.at };
    if (this.#take("{")) return this.#map(token.at);
    const isRooted = this.#take(".");
    return this.#name(token.at, isRooted ? "." : "");
  }

  #name(at: number, root: string): Expression {
    const token = this.#token;
    if (token.is !== "name") throw this.#unexpected("an expression");
    this.#position++;
    const call = this.#token.at;
    if (this.#take("(")) {
      return this.#called({ is: "call", name: root + token.text, args: this.#arguments() }, call);
    }
    const message = this.#messageType(token.text);
    if (message !== undefined) return this.#message(message, call);
    if (isReservedWord(token.text)) throw new SyntaxProblem(`reserved identifier: ${token.text}`, token.at);
    return { is: "name", name: root + token.text, at };
  }

  /** The dotted name of a message when a `{` follows it; else nothing is taken. */
  #messageType(first: string): string | undefined {
    const start = this.#position;
    let type = first;
    while (this.#take(".")) {
      const token = this.#token;
      if (token.is !== "name") {
        this.#position = start;
        return undefined;
      }
      this.#position++;
      type += `.${token.text}`;
    }
    if (this.#take("{")) return type;
    this.#position = start;
    return undefined;
  }

  #message(type: string, at: number): Expression {
    const fields: (Item & { name: string })[] = [];
    if (this.#take(",")) this.#expectNext("}");
    while (!this.#take("}")) {
      const isOptional = this.#take("?");
      const token = this.#token;
      if (token.is !== "name") throw this.#unexpected("a field name");
      this.#position++;
      this.#expect(":");
      fields.push({ name: token.text, value: this.#expression(), isOptional });
      this.#separate("}");
    }
    return { is: "message", type, fields, at };
  }

  #map(at: number): Expression {
    const keys: Expression[] = [];
    const entries = this.#items("}", () => {
      keys.push(this.#expression());
      this.#expect(":");
      return this.#expression();
    });
    return {
      is: "map",
      entries: entries.flatMap((entry, at) => keys.slice(at, at + 1).map((key) => ({ ...entry, key }))),
      at,
    };
  }

  #items(end: string, value: () => Expression): readonly Item[] {
    const items: Item[] = [];
    if (this.#take(",")) this.#expectNext(end);
    while (!this.#take(end)) {
      const isOptional = this.#take("?");
      items.push({ isOptional, value: value() });
      this.#separate(end);
    }
    return items;
  }

  /** A comma, which is optional before the end. */
  #separate(end: string): void {
    if (!this.#take(",") && !this.#isNext(end)) throw this.#unexpected(`"," or "${end}"`);
  }

  #isNext(symbol: string): boolean {
    const token = this.#token;
    return token.is === "symbol" && token.text === symbol;
  }

  #take(symbol: string): boolean {
    const isNext = this.#isNext(symbol);
    if (isNext) this.#position++;
    return isNext;
  }

  #expect(symbol: string): void {
    if (!this.#take(symbol)) throw this.#unexpected(`"${symbol}"`);
  }

  #expectNext(symbol: string): void {
    if (!this.#isNext(symbol)) throw this.#unexpected(`"${symbol}"`);
  }

  #unexpected(expected: string): SyntaxProblem {
    const token = this.#token;
    const got = token.is === "end" ? "the end" : token.is === "literal" ? "a literal" : JSON.stringify(token.text);
    return new SyntaxProblem(`expected ${expected}, got ${got}`, token.at);
  }
}
