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
]);

/**
 * A regular expression of Go (RE2), as far as JavaScript has the same.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function readRegex(text: string): Regex {
  const look = /^(?:[^\\[(]|\\[\s\S]|\[\^?\]?(?:[^\]\\]|\\[\s\S])*\]|\((?!\?<?[=!]))*(\(\?<?[=!])/.exec(text)?.[1];
  if (look !== undefined) return { problem: `invalid or unsupported Perl syntax: ${look}` };
  const [, flags = ""] = /^\(\?([ims]+)\)/.exec(text) ?? [];
  const source = translated(flags === "" ? text : text.slice(flags.length + 3));
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
  return text.replace(/\\[\s\S]|\(\?P<|\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]/g, (part) => {
    if (part.startsWith("[")) return translatedClass(part);
    return spellings.get(part) ?? part;
  });
}

const spellings = new Map([
  ["(?P<", "(?<"],
  ["\\A", "^"],
  ["\\z", "$"],
  // In JavaScript, `\s` is all of Unicode's white space.
  ["\\s", "[\\t\\n\\f\\r ]"],
]);

function translatedClass(text: string): string {
  return text
    .replace(/^(\[\^?)\]/, "$1\\]")
    .replace(/\[:(\w+):\]/g, (all, name) => posixClasses.get(name) ?? all)
    .replace(/\\[\s\S]/g, (part) => (part === "\\s" ? "\\t\\n\\f\\r " : part));
}
