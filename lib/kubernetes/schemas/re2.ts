/** A regular expression of JavaScript: what is between the slashes, and what is behind them. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** POSIX classes, as they are written inside brackets. */
const posixClasses: ReadonlyMap<string, string> = new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["ascii", "\\x00-\\x7F"],
  ["blank", "\\t "],
  ["cntrl", "\\x00-\\x1F\\x7F"],
  ["digit", "0-9"],
  ["graph", "!-~"],
  ["lower", "a-z"],
  ["print", " -~"],
  ["punct", "!-\\/:-@\\[-`{-~"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["upper", "A-Z"],
  ["word", "0-9A-Za-z_"],
  ["xdigit", "0-9A-Fa-f"],
]);

/** Escapes that mean the same in both, or that JavaScript allows with the flag `u`. */
const sameEscapes = /^\\[dDwWbBtnrfv^$\\.*+?()[\]{}|/]$/;

/**
 * The same regular expression in JavaScript. The flags of a group in the middle are not known to the older Node.js; only those
 * that lead are.
 * @returns undefined for a pattern that Go does not compile, or that JavaScript has no words for
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function translatePattern(pattern: string): Pattern | undefined {
  const [lead = "", given = ""] = /^\(\?([is]+)\)/.exec(pattern) ?? [];
  const rest = pattern.slice(lead.length);
  const steps = rest.match(
    /\{\d+(?:,\d*)?\}|\(\?i\)|\(\?P?<|\[\[:\^?\w+:\]\]|\[\^?\]?(?:\\Q.*?\\E|\\p\{.*?\}|\\.|\[:\^?\w+:\]|[^\]\\])*\]|\\Q[\s\S]*?(?:\\E|$)|\\x\{[^}]*\}|\\p\{\^?\w+\}|\\[pP][A-Z]|\\[pP]\{\w+\}|\\.|\{(?!\d+(?:,\d*)?\})|[\s\S]/gu,
  );
  const source = withFlags(steps ?? []);
  const flags = [...new Set(given)].sort().join("");
  try {
    new RegExp(source, `u${flags}`);
  } catch {
    return undefined;
  }
  return { source, flags };
}

/** The steps of a pattern in JavaScript. Where case counts for nothing from the middle of a group on, letters become classes. */
function withFlags(steps: readonly string[]): string {
  let source = "";
  /** Whether case counts, in each of the groups that are open. */
  const groups = [false];
  for (const step of steps) {
    if (step === "(?i)") groups[groups.length - 1] = true;
    else {
      const ignoresCase = groups.at(-1) ?? false;
      if (step.startsWith("(")) groups.push(ignoresCase);
      if (step === ")") groups.pop();
      source += ignoresCase ? inBothCases(translateStep(step)) : translateStep(step);
    }
  }
  return source;
}

function inBothCases(step: string): string {
  if (/^[a-zA-Z]$/.test(step)) return `[${step.toLowerCase()}${step.toUpperCase()}]`;
  if (!step.startsWith("[")) return step;
  return step.replace(/(?<!\\)[a-z](?:-[a-z])?|(?<!\\)[A-Z](?:-[A-Z])?/g, (letters) => {
    return letters.toLowerCase() + letters.toUpperCase();
  });
}

function translateStep(step: string): string {
  if (step.startsWith("(?P<")) return "(?<";
  if (step.startsWith("[")) return translateClass(step);
  if (step.startsWith("\\Q"))
    return step
      .slice(2)
      .replace(/\\E$/, "")
      .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  if (step === "/") return "\\/";
  return step === "{" || step === "}" || step === "]" ? `\\${step}` : translateEscape(step);
}

function translateEscape(step: string): string {
  if (!step.startsWith("\\")) return step;
  if (step === "\\A") return "^";
  if (step === "\\z") return "$";
  if (step === "\\a") return "\\x07";
  if (step.startsWith("\\x{")) return `\\u{${step.slice(3)}`;
  if (/^\\[pP]\w$/.test(step)) return `${step.slice(0, 2)}{${step.slice(2)}}`;
  const script = /^\\p\{(\^?)(\w+)\}$/.exec(step);
  if (script) {
    const name = script[2] ?? "";
    return `\\${script[1] === "^" ? "P" : "p"}{${name.length > 2 ? `Script=${name}` : name}}`;
  }
  if (sameEscapes.test(step) || /^\\[a-zA-Z0-9]/.test(step)) return step;
  return step.slice(1);
}

/** `[[:alpha:]_-]`, with what only JavaScript wants to have escaped. */
function translateClass(text: string): string {
  const [, not = "", inside = ""] = /^\[(\^?)([\s\S]*)\]$/.exec(text) ?? [];
  const steps = inside.match(/\[:\^?\w+:\]|\\x\{[^}]*\}|\\p\{.*?\}|\\[pP][A-Z]|\\.|[\s\S]/gu) ?? [];
  const parts = steps.map((step) => {
    const posix = /^\[:(\w+):\]$/.exec(step)?.[1];
    if (posix !== undefined) return posixClasses.get(posix) ?? step;
    if (step === "\\-") return step;
    if (step === "[" || step === "]" || step === "/") return `\\${step}`;
    return /^\\[&!@#%,;:<=>`~"' _]$/.test(step) ? step.slice(1) : translateEscape(step);
  });
  return `[${not}${parts.join("").replace(/(\\[dwsDWS])-(?=.)/g, "$1\\-")}]`;
}
