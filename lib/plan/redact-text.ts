import { isSecretKey } from "../kubernetes/secret-name.ts";
import { redactCommands } from "./redact-commands.ts";
import { type Hide, isPlaceholder, redactForms } from "./secret-forms.ts";
import { stickyAt, textValueAt } from "./text-value.ts";

/** No line without one of these names a secret. */
const suspicious =
  /pass|pwd|secret|token|\w[-_. ]?key|\bKEY|auth|cred|cookie|salt|dsn|psk|otp|jwt|pepper|netrc|community|connection|webhook|identified/i;

/** Whether a text can have a name that says that something is a secret; most texts have none. */
export function namesSecrets(text: string): boolean {
  return suspicious.test(text);
}

/**
 * Hides secrets in a text of any language: by form, and by the name that they are given (`password: x`, `TOKEN=x`).
 * @param isPublic whether what looks random is shown, as the digest of an image is
 */
export function redactText(text: string, hide: Hide, isPublic = false): string {
  const formless = redactCommands(redactForms(text, hide, isPublic), hide);
  if (!namesSecrets(text)) return formless;
  return new LineRedactor(hide, isSecretManifest.test(text)).lines(redactElements(formless, hide));
}

/** A Secret in a text that is no valid YAML. */
const isSecretManifest = /^[ \t]*(?:-[ \t]+)?kind:[ \t]*["']?Secret["']?[ \t]*$/m;

/** Elements of XML may have their value on the next line, or as CDATA, and their name in an attribute or in an element before. */
const element = /(<([A-Za-z][\w:.-]*)(?:\s[^<>]{0,500})?>\s*)(<!\[CDATA\[[\s\S]{0,4000}?\]\]>|[^<]+)(?=<\/)/g;
const nameAttribute = /\s(?:name|key)=["']([\w.-]+)["']/;
const nameElement = /(<(name|key)>([\w.-]+)<\/\2>\s*<(value)>)([^<]+)(?=<)/g;

function redactElements(text: string, hide: Hide): string {
  return text
    .replace(element, (match, tag: string, name: string, value: string) => {
      const attribute = nameAttribute.exec(tag)?.[1] ?? name;
      return (isSecretKey(name) || isSecretKey(attribute)) && value.trim() !== "" ? tag + hide(value.trim()) : match;
    })
    .replace(nameElement, (match, head: string, _tag, name: string, _value, value: string) =>
      isSecretKey(name) ? head + hide(value) : match,
    );
}

const assignment =
  /^(\s*(?:-\s+)?(?:(?:export|set|SET|ENV)\s+)?["']?)([A-Za-z_][\w ./-]{0,80}?)(["']?\s*(?::=|=>|[:=])\s*)(.*)$/;
/** A name and a sign, wherever they stand, also in quotes or in a quoted text; what follows is for `textValueAt`. */
const named = /(?<![\w.-])-{0,2}[$@]?([A-Za-z_][\w.-]*)\\{0,4}["']?\]?\s*(?::=|=>|[:=])\s*/g;
const namedValue =
  /(\b(?:name|key)["']?\s*[:=]\s*["']?([\w.-]+)["']?[\s,;]\s*["']?(?:value|defaultValue)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^,}\]>]+)/gi;
const valueNamed = /(\bvalue=)("[^"]*"|'[^']*')(?=\s+(?:name|key)=["']([\w.-]+)["'])/gi;
/** `define('PASSWORD', 'x')`, `"--password", "x"` */
const argument = /((?:\(\s*["']|["']--?)([\w.-]+)["']\s*,\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g;
/** `requirepass x`, `set $token "x"`, `proxy_set_header X-Api-Key x`, `--password x` */
const spaced = /(?<![\w.$-])(-{0,2}\$?[A-Za-z_][\w.-]*)([ \t]+)/g;
const spacedValue = /\(redacted(?:, new)?\)|"[^"]*"|'[^']*'|[^\s"'`;,<>(){}=|]+/y;
const prose = /^[A-Za-z]+$/;
/** What is told of a secret that is none. */
const setting = /^["']?(?:true|false|null|none|nil|\(redacted(?:, new)?\))?["']?[,;]?$/i;
const identified = /(\bidentified\s+(?:with\s+\S+\s+)?(?:by|as)\s+(?:password\s+)?)('[^']*'|"[^"]*")/gi;
/** `The password is x`, if x is no word. */
const told =
  /((?<![\w-])([A-Za-z][\w-]{0,80})\s+(?:is|was|to|are|=|:)\s+)(["'`]?)(?=[^\s"'`]*\d)([^\s"'`]{4,}?)(?=[.,;]?(?:["'`\s]|$))/g;
/** How a value begins that goes on in the next lines. */
const opening = /^(?:[fr]?("""|''')(?![\s\S]*\1)|<<[-~]?\s*["']?(\w+)["']?|(`)[^`]*$|[^\s"']*([[{])\s*$)/;
const closings: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** What ends a value that goes on in the next lines. */
interface End {
  /** Empty for the first line that does not end with a backslash. */
  readonly text: string;
  /** Whether it stands at the beginning of a line that does not belong to the value. */
  readonly ownLine: boolean;
  /** Indented deeper, it is one of another. */
  readonly deepest: number;
}

class LineRedactor {
  readonly #hide: Hide;
  readonly #isManifest: boolean;
  /** Indentation of the key whose value may go on in the next lines, -1 outside of one. */
  #block = -1;
  #end: End | undefined;
  /** Whether the line before was `name: <a secret's name>`, so that a `value` is expected. */
  #named = false;

  constructor(hide: Hide, isManifest: boolean) {
    this.#hide = hide;
    this.#isManifest = isManifest;
  }

  lines(text: string): string {
    return text
      .split("\n")
      .map((line) => this.#line(line))
      .join("\n");
  }

  #line(line: string): string {
    const indent = line.search(/\S/);
    if (this.#end !== undefined) return this.#goOn(line, this.#end);
    if (indent < 0) return line;
    if (this.#block >= 0) {
      const item = /^\s*-(?:\s|$)/.test(line);
      if (indent > this.#block || (indent === this.#block && item)) {
        return line.slice(0, indent) + this.#hide(line.trim());
      }
      this.#block = -1;
    }
    if (!this.#named && !this.#isManifest && !namesSecrets(line)) return line;
    const [, head = "", key = "", sign = "", value = ""] = assignment.exec(line) ?? [];
    const expected =
      (this.#named && /^(?:value|defaultValue)$/.test(key)) || (this.#isManifest && /^(?:stringData|data)$/.test(key));
    this.#named = /^(?:name|key)$/.test(key) && isSecretKey(value.replace(/["',]/g, "").trim());
    if (key === "" || !(expected || isSecretKey(key))) return this.#inline(line);
    // What is indented deeper belongs to the value as well.
    this.#block = head.replace(/["']$/, "").length;
    this.#open(value);
    if (isSetting(value)) return line;
    return /^(?:[|>][-+\d]*|[[{(]|)\s*(?:#.*)?$/.test(value) ? line : head + key + sign + this.#hide(value);
  }

  #open(value: string): void {
    const [, quotes, word, tick, bracket] = opening.exec(value) ?? [];
    const own = word ?? (bracket === undefined ? undefined : closings[bracket]);
    const text = own ?? quotes ?? tick;
    if (text !== undefined)
      this.#end = { text, ownLine: own !== undefined, deepest: bracket === undefined ? Infinity : this.#block };
    else if (value.endsWith("\\")) this.#end = { text: "", ownLine: false, deepest: Infinity };
  }

  #goOn(line: string, { text, ownLine, deepest }: End): string {
    const shown = line.trim();
    const isLast =
      text === ""
        ? !shown.endsWith("\\")
        : ownLine
          ? shown.startsWith(text) && line.indexOf(shown) <= deepest
          : shown.includes(text);
    if (isLast) {
      this.#end = undefined;
      this.#block = -1;
    }
    return shown === "" || (isLast && (ownLine || shown === text)) ? line : this.#hide(shown);
  }

  #inline(line: string): string {
    const isComment = /^\s*(?:#|\/\/|--|;|\*)/.test(line);
    const shown = this.#assigned(line)
      .replace(namedValue, (match, head: string, name: string, value: string) =>
        isSecretKey(name) ? head + this.#hide(value) : match,
      )
      .replace(valueNamed, (match, head: string, value: string, name: string) =>
        isSecretKey(name) ? head + this.#hide(value) : match,
      )
      .replace(argument, (match, head: string, name: string, value: string) =>
        isSecretKey(name) ? head + this.#hide(value) : match,
      )
      .replace(identified, (_, head: string, value: string) => head + this.#hide(value))
      .replace(told, (match, head: string, name: string, quote: string, value: string) =>
        isSecretKey(name) ? head + quote + this.#hide(value) : match,
      );
    return isComment ? shown : this.#spaced(shown);
  }

  /** Hides what follows a secret's name and a sign. Other values are looked into. */
  #assigned(line: string): string {
    return this.#after(line, named, (name, end) => (isSecretKey(name) ? secretAt(line, end) : ""));
  }

  /** Hides what follows a secret's name and a space, where that is no prose. */
  #spaced(line: string): string {
    const isLogin = /\b(?:machine|login|default|user|username)\b/.test(line);
    return this.#after(line, spaced, (name, end, start) => {
      if (!isSecretKey(name.replace(/^-*\$?/, ""))) return "";
      const value = stickyAt(spacedValue, line, end);
      const isAlone =
        /^\s*(?:(?:ENV|ARG|env|set|setenv)\s+)?$/.test(line.slice(0, start)) &&
        /^;?\s*$/.test(line.slice(end + value.length));
      const isProse = prose.test(value) && line[end + value.length] !== ";";
      const isCode = name.startsWith("-") ? !value.startsWith("-") : /[$_.]|\w-\w|[a-z][A-Z]/.test(name) && !isProse;
      const isPair = name === "auth" && /^[^:]+:[^:]+$/.test(value);
      return isPair || /^["']/.test(value) || isAlone || isCode || (isLogin && name === "password") ? value : "";
    });
  }

  /** Walks over the matches of a pattern, and hides the value behind those of which a function gives one. */
  #after(line: string, pattern: RegExp, pick: (name: string, end: number, start: number) => string): string {
    let shown = "";
    let done = 0;
    const search = new RegExp(pattern);
    for (let match = search.exec(line); match !== null; match = search.exec(line)) {
      const end = match.index + match[0].length;
      const value = pick(match[1] ?? "", end, match.index);
      if (value === "") continue;
      shown += line.slice(done, end) + this.#hide(value);
      done = end + value.length;
      search.lastIndex = done;
    }
    return shown + line.slice(done);
  }
}

/** The same, if it can be a secret. */
function secretAt(line: string, at: number): string {
  const value = textValueAt(line, at);
  return isSetting(value) ? "" : value;
}

function isSetting(value: string): boolean {
  return setting.test(value) || isPlaceholder(value.replace(/^["']|["'][,;]?$/g, ""));
}
