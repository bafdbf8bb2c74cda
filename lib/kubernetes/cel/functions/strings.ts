import { EvaluationError, UnsupportedError } from "../cel-error.ts";
import { ListValue, type Value } from "../value.ts";
import { bytesOf, intOf, listOf, mapOf, textOf } from "./arguments.ts";
import { formatText } from "./format-text.ts";
import { type Overload, overload } from "./overload.ts";

/** Positions and sizes count characters, not UTF-16 units. */
function charactersOf(value: Value | undefined): readonly string[] {
  return [...textOf(value)];
}

/** A position from 0 to the number of characters. */
function positionIn(characters: readonly string[], value: Value | undefined): number {
  const position = intOf(value);
  if (position < 0n || position > characters.length) throw new EvaluationError(`index out of range: ${position}`);
  return Number(position);
}

function characterAt(text: Value, value: Value): string {
  const characters = charactersOf(text);
  return characters[positionIn(characters, value)] ?? "";
}

function startsAt(characters: readonly string[], part: readonly string[], position: number): boolean {
  return part.every((character, at) => characters[position + at] === character);
}

function indexOf(text: Value, part: Value, from: bigint): bigint {
  const [characters, sought] = [charactersOf(text), charactersOf(part)];
  if (sought.length === 0) return from;
  if (from < 0n) throw new EvaluationError(`index out of range: ${from}`);
  for (let at = Number(from); at <= characters.length - sought.length; at++) {
    if (startsAt(characters, sought, at)) return BigInt(at);
  }
  return -1n;
}

function lastIndexOf(text: Value, part: Value, from?: bigint): bigint {
  const [characters, sought] = [charactersOf(text), charactersOf(part)];
  if (sought.length === 0) return from ?? BigInt(characters.length);
  if (from !== undefined && from < 0n) throw new EvaluationError(`index out of range: ${from}`);
  if (from !== undefined && from >= characters.length) return -1n;
  for (let at = Math.min(Number(from ?? characters.length), characters.length - sought.length); at >= 0; at--) {
    if (startsAt(characters, sought, at)) return BigInt(at);
  }
  return -1n;
}

function substring(text: Value, start: Value, end?: Value): string {
  const characters = charactersOf(text);
  const stop = end === undefined ? BigInt(characters.length) : intOf(end);
  if (end !== undefined && intOf(start) > stop) {
    throw new EvaluationError(`invalid substring range. start: ${intOf(start)}, end: ${stop}`);
  }
  return characters.slice(positionIn(characters, start), positionIn(characters, stop)).join("");
}

/** Without a limit, or below 0, as often as possible. */
function replace(text: string, old: string, replacement: string, limit = -1n): string {
  if (limit < 0n)
    return old === ""
      ? [...text, ""].map((character) => replacement + character).join("")
      : text.replaceAll(old, () => replacement);
  const parts = splitText(text, old, limit + 1n);
  return old === "" ? replaceEverywhere(text, replacement, limit) : parts.join(replacement);
}

function replaceEverywhere(text: string, replacement: string, limit: bigint): string {
  return [...text, ""].map((character, at) => (at < limit ? replacement : "") + character).join("");
}

function splitText(text: string, separator: string, limit = -1n): readonly string[] {
  const parts = separator === "" ? [...text] : text.split(separator);
  if (limit < 0n || parts.length <= limit) return parts;
  if (limit === 0n) return [];
  const kept = Number(limit) - 1;
  return [...parts.slice(0, kept), parts.slice(kept).join(separator)];
}

function changeAscii(text: string, pattern: RegExp, change: (letter: string) => string): string {
  return text.replace(pattern, change);
}

/** Go trims what Unicode calls white space. */
function trim(text: string): string {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (space) => (space.includes("\ufeff") ? space : ""));
}

const quotes = new Map(
  Object.entries({
    "\\": "\\\\",
    '"': '\\"',
    "\x07": "\\a",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\v": "\\v",
  }),
);

function quote(text: string): string {
  return `"${[...text].map((character) => quotes.get(character) ?? character).join("")}"`;
}

function join(list: Value, separator = ""): string {
  return listOf(list).items.map(textOf).join(separator);
}

function format(text: Value, values: Value): string {
  const shown = formatText(textOf(text), listOf(values).items);
  if (shown === undefined) throw new UnsupportedError("a verb of format()");
  return shown;
}

function strings(list: readonly string[]): ListValue {
  return new ListValue(list);
}

/** Sizes, searching and changing text. */
export const texts = (): readonly Overload[] => [
  ...["size(string)", "string.size()"].map((size) =>
    overload(`${size}: int`, (text) => BigInt(charactersOf(text).length)),
  ),
  ...["size(bytes)", "bytes.size()"].map((size) => overload(`${size}: int`, (value) => BigInt(bytesOf(value).length))),
  ...["size(list<A>)", "list<A>.size()"].map((size) =>
    overload(`${size}: int`, (list) => BigInt(listOf(list).items.length)),
  ),
  ...["size(map<A, B>)", "map<A, B>.size()"].map((size) => overload(`${size}: int`, (map) => BigInt(mapOf(map).size))),
  overload("string.contains(string): bool", (text, part) => textOf(text).includes(textOf(part))),
  overload("string.startsWith(string): bool", (text, part) => textOf(text).startsWith(textOf(part))),
  overload("string.endsWith(string): bool", (text, part) => textOf(text).endsWith(textOf(part))),
  overload("string.charAt(int): string", (text, at) => characterAt(text ?? null, at ?? null)),
  overload("string.indexOf(string): int", (text, part) => indexOf(text ?? null, part ?? null, 0n)),
  overload("string.indexOf(string, int): int", (text, part, from) => indexOf(text ?? null, part ?? null, intOf(from))),
  overload("string.lastIndexOf(string): int", (text, part) => lastIndexOf(text ?? null, part ?? null)),
  overload("string.lastIndexOf(string, int): int", (text, part, from) =>
    lastIndexOf(text ?? null, part ?? null, intOf(from)),
  ),
  overload("string.lowerAscii(): string", (text) =>
    changeAscii(textOf(text), /[A-Z]/g, (letter) => letter.toLowerCase()),
  ),
  overload("string.upperAscii(): string", (text) =>
    changeAscii(textOf(text), /[a-z]/g, (letter) => letter.toUpperCase()),
  ),
  overload("string.replace(string, string): string", (text, old, by) => replace(textOf(text), textOf(old), textOf(by))),
  overload("string.replace(string, string, int): string", (text, old, by, limit) =>
    replace(textOf(text), textOf(old), textOf(by), intOf(limit)),
  ),
  overload("string.split(string): list<string>", (text, by) => strings(splitText(textOf(text), textOf(by)))),
  overload("string.split(string, int): list<string>", (text, by, limit) =>
    strings(splitText(textOf(text), textOf(by), intOf(limit))),
  ),
  overload("string.substring(int): string", (text, start) => substring(text ?? null, start ?? null)),
  overload("string.substring(int, int): string", (text, start, end) => substring(text ?? null, start ?? null, end)),
  overload("string.trim(): string", (text) => trim(textOf(text))),
  overload("string.format(list<dyn>): string", (text, values) => format(text ?? null, values ?? null)),
  overload("strings.quote(string): string", (text) => quote(textOf(text))),
  overload("list<string>.join(): string", (list) => join(list ?? null)),
  overload("list<string>.join(string): string", (list, separator) => join(list ?? null, textOf(separator))),
];
