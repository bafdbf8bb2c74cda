import type { Json, JsonObject } from "../kubernetes/manifest.ts";

/** A value as a source file holds it: data, or code that is written as it is. */
export type SourceValue = Json | Code | readonly SourceValue[] | { readonly [key: string]: SourceValue };

/** An expression. */
export class Code {
  constructor(readonly text: string) {}
}

/** As the formatter of the repository is told. */
const lineWidth = 120;
/** What is longer is easier to read below one another. */
const longestInline = 80;

/**
 * A value as TypeScript, as the formatter of the repository would write it.
 * @param depth how far the line is indented on which it begins
 * @param before the characters that stand before it on that line, without the indentation
 */
export function literal(value: SourceValue, depth = 0, before = 0): string {
  const after = ",".length;
  const room = lineWidth - 2 * depth - before - after;
  if (value instanceof Code) return value.text;
  if (typeof value === "string") return text(value);
  if (typeof value !== "object" || value === null) return number(value);
  if (isList(value)) return list(value, depth, room);
  return mapping(value, depth, Math.min(room, longestInline));
}

/** One statement that calls something with a value as its last argument: `new X(chart, "id", { ... });`. */
export function statement(start: string, value: SourceValue, end: string, depth: number): string {
  const indent = "  ".repeat(depth);
  const oneLine = inline(value);
  const line = `${indent}${start}${oneLine}${end}`;
  if (oneLine !== undefined && line.length <= lineWidth) return line;
  return `${indent}${start}${literal(value, depth, lineWidth)}${end}`;
}

function list(values: readonly SourceValue[], depth: number, room: number): string {
  const oneLine = inline(values);
  if (oneLine !== undefined && oneLine.length <= room && !isSpread(values)) return oneLine;
  const indent = "  ".repeat(depth + 1);
  const items = values.map((item) => `${indent}${literal(item, depth + 1)},\n`);
  return `[\n${items.join("")}${"  ".repeat(depth)}]`;
}

/** Lists of structures stand below one another, however short they are. */
function isSpread(values: readonly SourceValue[]): boolean {
  if (values.length < 2) return false;
  return values.every((item) => isMapping(item) && Object.keys(item).length > 1);
}

function mapping(members: { readonly [key: string]: SourceValue }, depth: number, room: number): string {
  const oneLine = inline(members);
  if (oneLine !== undefined && oneLine.length <= room) return oneLine;
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(members).map(([key, value]) => `${indent}${member(key, value, depth + 1)},\n`);
  return `{\n${lines.join("")}${"  ".repeat(depth)}}`;
}

function member(key: string, value: SourceValue, depth: number): string {
  const name = keyText(key);
  const shown = literal(value, depth, name.length + 2);
  // A long text goes below its key, unless that would win nearly nothing.
  const isLong = 2 * depth + name.length + 2 + shown.length + 1 > lineWidth;
  if (typeof value === "string" && isLong && !shown.startsWith("`") && name.length > 4)
    return `${name}:\n${"  ".repeat(depth + 1)}${shown}`;
  return `${name}: ${shown}`;
}

/** On one line; undefined where something needs several. */
function inline(value: SourceValue): string | undefined {
  if (value instanceof Code) return value.text.includes("\n") ? undefined : value.text;
  if (typeof value === "string") {
    const shown = text(value);
    return shown.startsWith("`") ? undefined : shown;
  }
  if (typeof value !== "object" || value === null) return number(value);
  if (isList(value)) {
    const items = value.map(inline);
    return items.includes(undefined) || isSpread(value) ? undefined : `[${items.join(", ")}]`;
  }
  const parts = Object.entries(value).map(([key, inner]) => {
    const shown = inline(inner);
    return shown === undefined ? undefined : `${keyText(key)}: ${shown}`;
  });
  if (parts.includes(undefined)) return undefined;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function number(value: number | boolean | null): string {
  return Object.is(value, -0) ? "-0" : String(value).replace("e+", "e");
}

/** A text of several lines keeps them. */
function text(value: string): string {
  return /\n./.test(value) ? template(value) : quoted(value);
}

/** In the quotes that need fewer escapes. */
function quoted(value: string): string {
  const body = escaped(JSON.stringify(value).slice(1, -1));
  const [doubles, singles] = [/"/g, /'/g].map((quote) => value.match(quote)?.length ?? 0);
  if ((doubles ?? 0) <= (singles ?? 0)) return `"${body}"`;
  return `'${body.replace(/\\(.)/g, (pair, character) => (character === '"' ? '"' : pair)).replaceAll("'", "\\'")}'`;
}

function template(value: string): string {
  const lines = value
    .replace(/[\\`]|\$(?=\{)/g, (character) => `\\${character}`)
    .replaceAll("\r", "\\r")
    // A blank at the end of a line is lost in many editors.
    .replace(/[ \t](?=\n|$)/g, (blank) => (blank === "\t" ? "\\t" : "\\x20"));
  return `\`${escaped(lines)}\``;
}

/** What a reader would not see, or see as something else. */
function escaped(body: string): string {
  return body.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
    /[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function keyText(key: string): string {
  // Written plainly it would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function isList(value: SourceValue): value is readonly SourceValue[] {
  return Array.isArray(value);
}

function isMapping(value: SourceValue): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value) && !(value instanceof Code);
}
