/**
 * What some reader takes for null, a truth value, a number, a date or a merge key, once the underscores are gone that YAML 1.1
 * allows in numbers. Wider than any one reader, because a needless quote costs nothing.
 */
const notAString =
  /^(?:~|null|true|false|yes|no|y|n|on|off|=|<<|[-+]?(?:\d*(?:\.\d*)?(?:e[-+]?\d+)?|0x[\da-f]*|0o[0-7]*|0b[01]*|\d+(?::\d+)+(?:\.\d*)?|\.inf|\.nan)|\d{4}-\d\d?-\d\d?(?:[t ].*)?)$/i;

/** What YAML takes for syntax where a string begins, inside it, and at its end. */
const syntax = /^(?:[-:](?: |$)|---|\.\.\.|[ ?,[\]{}#&*!|>'"%@`])|: | #|[\t\n]|[: ]$/;

/** What YAML does not allow or takes for a line break, and marks that reorder what a reviewer sees. */
const unprintable =
  /[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What nearly all texts are, each character of which can be printed; to know that takes much less time. */
const ordinary = /^[\t\n\x20-\x7e]*$/;

/** Keys and values of manifests repeat, and looking one up is faster than the expressions above. */
const written = new Map<string, string>();
const writtenLimit = 2_000;

/** A string on one line: plain when every reader takes that for this very string, else in double quotes. */
export function inline(text: string): string {
  const known = written.get(text);
  if (known !== undefined) return known;
  const result = isPlain(text) ? text : quoted(text);
  if (written.size === writtenLimit) written.clear();
  written.set(text, result);
  return result;
}

/**
 * A string of several lines: a literal block when every reader takes that for this very string, else in double quotes.
 * @param separator a line break and the indentation of the block's lines, two spaces deeper than the block's parent
 */
export function multiline(text: string, separator: string): string {
  const indented = /^\n*[ \t]/.test(text);
  // Readers disagree on a block of nothing but blanks, and on blanks that end a block whose indentation is stated.
  if (!/\S/.test(text) || (indented && /\n[ \t]+\n*$/.test(text)) || isUnprintable(text)) return quoted(text);
  const end = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
  const lines = text.endsWith("\n") ? text.slice(0, -1) : text;
  return `|${indented ? "2" : ""}${end}${`\n${lines}`.replace(/\n(?=[^\n])/g, separator)}`;
}

function isPlain(text: string): boolean {
  return !syntax.test(text) && !notAString.test(text.replaceAll("_", "")) && !isUnprintable(text);
}

function isUnprintable(text: string): boolean {
  return !ordinary.test(text) && text.search(unprintable) >= 0;
}

/** JSON's escapes are YAML's too, but JSON leaves more characters as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(unprintable, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
