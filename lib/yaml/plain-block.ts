import type { Json, JsonObject } from "../kubernetes/manifest.ts";
import { longestKey } from "./implicit-keys.ts";
import { plainScalar } from "./plain-scalar.ts";

/** One YAML mapping, and where in its text it begins; null for a text without content. */
export interface PlainBlock {
  readonly value: JsonObject | null;
  readonly at: number;
}

/**
 * Reads a YAML mapping that uses only what nearly all manifests are made of: block style, scalars on one line, literal blocks
 * and comments. Undefined for everything else and for every mistake, so that somebody else reads or explains it. A document
 * separator in the text is taken for such a mistake. It takes a tenth of the library's time.
 * @param text which ends with a line break
 */
export function readPlainBlock(text: string): PlainBlock | undefined {
  if (unusualCharacter.test(text)) return undefined;
  try {
    return new PlainBlockReader(text).read();
  } catch (error) {
    if (error !== unusual) throw error;
    return undefined;
  }
}

const unusual = new Error("not plain block style");

/** Includes what YAML versions disagree on. */
const unusualCharacter = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

const plainKey = /[\w./$][\w./$@+~-]*:(?=[ \n])/y;
const literalHeader = /\|([1-9]?)([-+]?)\n/y;

/** What is no plain scalar: it begins with an indicator or holds the end of a key. */
const notPlain = /^(?:[,[\]{}&*!|>'"%@`]|[-?:](?: |$))|:(?: |$)/;

const deepest = 60;

const tab = 9;
const newline = 10;
const space = 32;
const quotation = 34;
const hash = 35;
const apostrophe = 39;
const backslash = 92;
const dash = 45;
const bracket = 91;
const brace = 123;
const bar = 124;

class PlainBlockReader {
  readonly #text: string;
  /** Where the next content begins, and in which column; -1 at the end. */
  #at = 0;
  #column = 0;
  #depth = 0;
  /** How many tabs are left that have been in no literal block. They are allowed in few other places. */
  #tabs: number;

  constructor(text: string) {
    this.#text = text;
    this.#tabs = countTabs(text);
  }

  read(): PlainBlock {
    this.#toContent(0);
    const at = this.#at;
    const value = this.#column === -1 ? null : this.#mapping(this.#column);
    if (this.#column !== -1 || this.#tabs > 0) throw unusual;
    return { value, at };
  }

  /** Goes to the next content, from the start of a line. */
  #toContent(lineStart: number): void {
    const text = this.#text;
    for (let line = lineStart; ; ) {
      let at = line;
      while (text.charCodeAt(at) === space) at++;
      const code = text.charCodeAt(at);
      if (code === newline) line = at + 1;
      else if (code === hash) line = text.indexOf("\n", at) + 1;
      else {
        this.#at = at;
        this.#column = at < text.length ? at - line : -1;
        return;
      }
    }
  }

  #mapping(column: number): JsonObject {
    if (++this.#depth > deepest) throw unusual;
    const mapping: Record<string, Json> = {};
    do {
      const start = this.#at;
      let key: string;
      let end: number;
      if (this.#text.charCodeAt(start) === quotation) {
        end = this.#endOfQuotes(start) + 1;
        key = this.#unquoted(start, end - 1);
        if (!/^:[ \n]/.test(this.#text.slice(end - 1, end + 1))) throw unusual;
      } else {
        if (!matches(plainKey, this.#text, start)) throw unusual;
        end = plainKey.lastIndex;
        key = this.#text.slice(start, end - 1);
        if (plainScalar(key) !== key) throw unusual;
      }
      if (end - start > longestKey || key === "__proto__" || Object.hasOwn(mapping, key)) throw unusual;
      mapping[key] = this.#value(end, column, true);
    } while (this.#column === column);
    if (this.#column > column) throw unusual;
    this.#depth--;
    return mapping;
  }

  #sequence(column: number): Json[] {
    if (++this.#depth > deepest) throw unusual;
    const sequence: Json[] = [];
    do {
      let start = this.#at + 1;
      while (this.#text.charCodeAt(start) === space) start++;
      const itemColumn = column + start - this.#at;
      this.#at = start;
      if (this.#isDash(start)) sequence.push(this.#sequence(itemColumn));
      else if (matches(plainKey, this.#text, start)) sequence.push(this.#mapping(itemColumn));
      else sequence.push(this.#value(start, column, false));
    } while (this.#column === column && this.#isDash(this.#at));
    if (this.#column > column) throw unusual;
    this.#depth--;
    return sequence;
  }

  /**
   * @param start behind a key's colon or a dash
   * @param column of the key or dash
   * @param inMapping whether the value may be a sequence whose dashes are in that column too
   */
  #value(start: number, column: number, inMapping: boolean): Json {
    const text = this.#text;
    let at = start;
    while (text.charCodeAt(at) === space) at++;
    const code = text.charCodeAt(at);
    const lineEnd = text.indexOf("\n", at);
    if (code === newline || code === hash) {
      this.#toContent(lineEnd + 1);
      if (this.#column > column)
        return this.#isDash(this.#at) ? this.#sequence(this.#column) : this.#mapping(this.#column);
      return inMapping && this.#column === column && this.#isDash(this.#at) ? this.#sequence(column) : null;
    }
    if (code === bar) return this.#literal(at, column);
    let value: Json;
    if (code === quotation || code === apostrophe) {
      const end = this.#endOfQuotes(at);
      if (!/^ *$|^ +#/.test(text.slice(end, lineEnd))) throw unusual;
      value = this.#unquoted(at, end);
    } else {
      const comment = text.slice(at, lineEnd).indexOf(" #");
      let end = comment < 0 ? lineEnd : at + comment;
      while (text.charCodeAt(end - 1) === space) end--;
      const line = text.slice(at, end);
      value = code === bracket || code === brace ? emptyCollection(line) : plain(line);
    }
    this.#toContent(lineEnd + 1);
    if (this.#column > column) throw unusual;
    return value;
  }

  #literal(at: number, column: number): string {
    const text = this.#text;
    literalHeader.lastIndex = at;
    const [header, width, chomping] = literalHeader.exec(text) ?? [];
    if (header === undefined) throw unusual;
    let line = at + header.length;
    let indentation = width ? column + Number(width) : -1;
    const lines: string[] = [];
    let contentLines = 0;
    for (;;) {
      let start = line;
      while (text.charCodeAt(start) === space && (indentation < 0 || start - line < indentation)) start++;
      const code = text.charCodeAt(start);
      if (code === newline) {
        if (indentation < 0 && start > line) throw unusual;
        lines.push("");
        line = start + 1;
        continue;
      }
      if (indentation < 0) {
        // Here a tab would be taken for indentation.
        if (code === tab) throw unusual;
        indentation = Math.max(start - line, column + 1);
      }
      if (start - line < indentation || start >= text.length) break;
      const end = text.indexOf("\n", start);
      lines.push(text.slice(start, end));
      contentLines = lines.length;
      line = end + 1;
    }
    if (contentLines === 0) throw unusual;
    this.#toContent(line);
    if (this.#column > column) throw unusual;
    const content = lines.slice(0, contentLines).join("\n");
    if (this.#tabs > 0) this.#tabs -= countTabs(content);
    if (chomping === "-") return content;
    return chomping === "+" ? `${content}${"\n".repeat(lines.length - contentLines + 1)}` : `${content}\n`;
  }

  /** Where a text in quotes ends that begins at a place, if it does so on the same line. */
  #endOfQuotes(start: number): number {
    const text = this.#text;
    const quote = text.charCodeAt(start);
    for (let at = start + 1; ; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        if (quote === quotation || text.charCodeAt(at + 1) !== quote) return at + 1;
        at++;
      } else if (code === backslash && quote === quotation) at++;
      if (code === newline || at >= text.length) throw unusual;
    }
  }

  #unquoted(start: number, end: number): string {
    const text = this.#text.slice(start + 1, end - 1);
    if (this.#text.charCodeAt(start) === apostrophe) return text.replaceAll("''", "'");
    if (!text.includes("\\")) return text;
    if (text.replace(/\\["\\bfnrt]/g, "").includes("\\")) throw unusual;
    return String(JSON.parse(`"${text}"`));
  }

  #isDash(at: number): boolean {
    if (this.#text.charCodeAt(at) !== dash) return false;
    const next = this.#text.charCodeAt(at + 1);
    return next === space || next === newline;
  }
}

function countTabs(text: string): number {
  return text.split("\t").length - 1;
}

function plain(line: string): Json {
  if (notPlain.test(line)) throw unusual;
  const value = plainScalar(line);
  if (typeof value === "number" && !Number.isFinite(value)) throw unusual;
  return value;
}

function emptyCollection(line: string): Json {
  if (line === "[]") return [];
  if (line === "{}") return {};
  throw unusual;
}

function matches(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
