/** What a regular expression of Go is in JavaScript. */
export interface Regex {
  /** @default - JavaScript has no such expression, or Go has not */
  readonly pattern?: RegExp;
  /** Why Go refuses it. @default - it does not, as far as can be said */
  readonly problem?: string;
}

const posixClasses = new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["digit", "0-9"],
  ["lower", "a-z"],
  ["upper", "A-Z"],
  ["punct", "!-\\/:-@\\[-`{-~"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["word", "0-9A-Za-z_"],
  ["xdigit", "0-9A-Fa-f"],
]);

/** What JavaScript says of an expression that is wrong in Go too, and how Go says it. */
const sharedProblems = new Map([
  ["Unterminated group", "missing closing )"],
  ["Unmatched ')'", "unexpected )"],
  ["Unterminated character class", "missing closing ]"],
  ["Nothing to repeat", "missing argument to repetition operator"],
  ["Range out of order in character class", "invalid character class range"],
  ["\\ at end of pattern", "trailing backslash at end of expression"],
  ["numbers out of order in {} quantifier", "invalid repeat count"],
]);

/** Letters and digits that mean nothing in Go after a backslash; one digit alone would be a back reference. */
const unknownEscape = /^\\(?:[89]|[1-7](?![0-7])|[ceghijklmoquyCFGHIJKLMNORTUVXYZ])/;

/**
 * A regular expression of Go (RE2), as far as JavaScript has the same.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function readRegex(text: string): Regex {
  const look = /^(?:[^\\[(]|\\[\s\S]|\[\^?\]?(?:[^\]\\]|\\[\s\S])*\]|\((?!\?<?[=!]))*(\(\?<?[=!])/.exec(text)?.[1];
  if (look !== undefined) return { problem: `invalid or unsupported Perl syntax: ${look}` };
  const unknown = text.match(/\\[\s\S][0-7]?/g)?.find((part) => unknownEscape.test(part));
  if (unknown !== undefined) return { problem: `invalid escape sequence: ${unknown.slice(0, 2)}` };
  const [, start = "", flags = "", rest = text] = /^(\^?)\(\?([ims]+)\)([\s\S]*)$/.exec(text) ?? [];
  const source = start + translated(rest);
  try {
    return { pattern: new RegExp(source, `u${flags}`) };
  } catch {
    return readLeniently(source, flags);
  }
}

/** Without the `u` flag, which refuses what Go takes: `\-`, `\_`, a lone brace. */
function readLeniently(source: string, flags: string): Regex {
  try {
    const pattern = new RegExp(source, flags);
    return /\\[1-9pPQ]|\(\?[^:<]/.test(source) ? {} : { pattern };
  } catch (error) {
    const said = error instanceof Error ? error.message.slice(error.message.lastIndexOf(": ") + 2) : "";
    const problem = sharedProblems.get(said);
    return problem === undefined ? {} : { problem };
  }
}

/** The same expression in the spelling of JavaScript. */
function translated(text: string): string {
  return text.replace(
    /\\[pP](?:[A-Z]|\{\^?\w+\})|\\[\s\S]|\(\?P<|\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]/g,
    (part) => {
      if (part.startsWith("[")) return translatedClass(part);
      return spellings.get(part) ?? translatedProperty(part);
    },
  );
}

const spellings = new Map([
  ["(?P<", "(?<"],
  ["\\A", "^"],
  ["\\a", "\\x07"],
  ["\\z", "$"],
  // In JavaScript, `\s` is all of Unicode's white space.
  ["\\s", "[\\t\\n\\f\\r ]"],
]);

/** `\p{Script=Greek}` for `\p{Greek}`, `\p{L}` for `\pL`. */
function translatedProperty(text: string): string {
  const [, kind = "", letter, name = ""] = /^(\\[pP])(?:([A-Z])|\{(\^?\w+)\})$/.exec(text) ?? [];
  if (letter !== undefined) return `${kind}{${letter}}`;
  return name.length > 2 ? `${kind}{Script=${name}}` : text;
}

function translatedClass(text: string): string {
  return text
    .replace(/^(\[\^?)\]/, "$1\\]")
    .replace(/\[:(\w+):\]/g, (all, name) => posixClasses.get(name) ?? all)
    .replace(/\\[pP](?:[A-Z]|\{\^?\w+\})|\\[\s\S]/g, (part) =>
      part === "\\s" ? "\\t\\n\\f\\r " : translatedProperty(part),
    );
}
