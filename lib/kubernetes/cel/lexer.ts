import { CompileError } from "./cel-error.ts";
import { Uint, type Value } from "./value.ts";

export type Token =
  | { readonly is: "literal"; readonly value: Value; readonly isNumber: boolean; readonly at: number }
  | { readonly is: "name"; readonly text: string; readonly at: number }
  | { readonly is: "symbol"; readonly text: string; readonly at: number }
  | { readonly is: "end"; readonly text: ""; readonly at: number };

const space = /(?:[ \t\r\n\f]|\/\/[^\n]*)+/y;
const number =
  /0x([0-9a-fA-F]+)([uU]?)|(\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\.\d+(?:[eE][+-]?\d+)?)|(\d+)([uU]?)/y;
const name = /[A-Za-z_]\w*/y;
const symbol = /&&|\|\||[=!<>]=|[-<>+*/%!?:.,()[\]{}]/y;
const text = /([bB]?[rR]|[rR]?[bB]|)("""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n\r]*"|'[^'\n\r]*')/y;
const escapedText =
  /([bB]?)("""(?:\\[\s\S]|[^\\])*?"""|'''(?:\\[\s\S]|[^\\])*?'''|"(?:\\[\s\S]|[^\\"\n\r])*"|'(?:\\[\s\S]|[^\\'\n\r])*')/y;
const escapes =
  /\\(?:([abfnrtv"'\\?`])|([0-3][0-7]{2})|[xX]([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;
const simpleEscapes = new Map(Object.entries({ a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" }));

export const maxInt = 2n ** 63n - 1n;
const maxUint = 2n ** 64n - 1n;

/**
 * The words of an expression.
 * @throws CompileError for what is no word
 */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < source.length) {
    if (take(space) !== null) continue;
    const start = at;
    const literal = take(escapedText) ?? take(text);
    if (literal !== null) {
      tokens.push({ is: "literal", value: textOf(literal, start), isNumber: false, at: start });
      continue;
    }
    const digits = take(number);
    if (digits !== null) {
      tokens.push({ is: "literal", value: numberOf(digits, start), isNumber: true, at: start });
      continue;
    }
    const word = take(name)?.[0];
    if (word !== undefined) {
      const value = constants.get(word);
      tokens.push(
        value === undefined
          ? { is: word === "in" ? "symbol" : "name", text: word, at: start }
          : { is: "literal", value, isNumber: false, at: start },
      );
      continue;
    }
    const sign = take(symbol)?.[0];
    if (sign === undefined) throw new SyntaxProblem(`unexpected ${JSON.stringify(source[at])}`, start);
    tokens.push({ is: "symbol", text: sign, at: start });
  }
  tokens.push({ is: "end", text: "", at });
  return tokens;
}

const constants = new Map<string, Value>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** A syntax error at a position of the expression. */
export class SyntaxProblem extends CompileError {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

function numberOf([, hex, hexUnsigned, float, whole, unsigned]: RegExpExecArray, at: number): Value {
  if (float !== undefined) return Number(float);
  const value = BigInt(hex === undefined ? (whole ?? "0") : `0x${hex}`);
  if (hexUnsigned || unsigned) {
    if (value > maxUint) throw new SyntaxProblem("invalid uint literal", at);
    return new Uint(value);
  }
  // One more than fits, as a minus may follow it: the parser decides.
  if (value > maxInt + 1n) throw new SyntaxProblem("invalid int literal", at);
  return value;
}

function textOf([, prefix = "", quoted = ""]: RegExpExecArray, at: number): Value {
  const width = quoted.startsWith('"""') || quoted.startsWith("'''") ? 3 : 1;
  const inner = quoted.slice(width, -width);
  const isRaw = /r/i.test(prefix);
  if (/b/i.test(prefix)) return isRaw ? new TextEncoder().encode(inner) : bytesOf(inner, at);
  return isRaw ? inner : unescaped(inner, at);
}

function unescaped(inner: string, at: number): string {
  return inner.replace(escapes, (_, simple, octal, hex, short, long, unknown) => {
    if (unknown !== undefined) throw new SyntaxProblem(`invalid escape \\${unknown}`, at);
    if (simple !== undefined) return simpleEscapes.get(simple) ?? simple;
    const code = octal === undefined ? Number.parseInt(hex ?? short ?? long, 16) : Number.parseInt(octal, 8);
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) throw new SyntaxProblem("invalid unicode escape", at);
    return String.fromCodePoint(code);
  });
}

/** In bytes, `\xff` and `\377` are one byte each, and everything else is UTF-8. */
function bytesOf(inner: string, at: number): Uint8Array {
  const bytes: number[] = [];
  for (const part of inner.match(/\\(?:[0-3][0-7]{2}|[xX][\da-fA-F]{2}|[\s\S])|[\s\S]/gu) ?? []) {
    const [, octal, hex] = /^\\(?:([0-3][0-7]{2})|[xX]([\da-fA-F]{2}))$/.exec(part) ?? [];
    if (/^\\[uU]/.test(part)) throw new SyntaxProblem("unicode escapes are not allowed in bytes", at);
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(unescaped(part, at)));
  }
  return Uint8Array.from(bytes);
}
