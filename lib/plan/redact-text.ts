import { isSecretKey } from "../kubernetes/secret-name.ts";

/** Gives what is shown in place of a secret. */
export type Hide = (secret: string) => string;

/** No text without one of these needs a closer look. */
const suspicious =
  /pass|pwd|secret|token|\w[-_. ]?key|auth|credential|cookie|salt|dsn|psk|jwt|otp|:\/\/|bearer|basic|-----begin|gh[a-z]_|github_|glpat|xox|akia|eyj|\bsk-|\bk10/i;

/**
 * Secrets that show by their form. The second group, or else the whole match, is the secret. Lengths are limited so that no text
 * takes quadratic time.
 */
const shapes: readonly RegExp[] = [
  /(-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----)([\s\S]*?)(?=-----END|$)/g,
  /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)([^\s/"'<>@:]{0,200}:(?!\d{1,5}(?:\/|$))[^\s"'<>]{0,1000}|(?!git@)[^\s/"'<>@:]{1,200})(?=@)/gi,
  /(\bhttps:\/\/(?:hooks\.slack\.com\/services|discord(?:app)?\.com\/api\/webhooks|[\w.-]+\.webhook\.office\.com)\/)([^\s"'<>]+)/g,
  /([?&](?:access_token|api_?key|auth|key|password|secret|sig|signature|token)=)([^&#\s"'<>]+)/gi,
  /(\b(?:Bearer|Basic)\s+)((?=\S*[\dA-Z=])[\w.~+/-]{8,}=*)/g,
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{10,}|AKIA[0-9A-Z]{16}|sk-[\w-]{20,})/g,
  /\bAGE-SECRET-KEY-1[0-9A-Z]+/g,
  /\bK10[\da-f]{20,}::[^\s"']+/g,
  /\beyJ[\w-]{8,4000}\.[\w-]{8,4000}\.[\w-]{0,4000}/g,
];

/** Whether a text can hold a secret; most texts do not. */
export function isSuspicious(text: string): boolean {
  return suspicious.test(text);
}

/** Hides what has the form of a secret: private keys, users in URLs, tokens of known make. */
export function redactShapes(text: string, hide: Hide): string {
  if (!isSuspicious(text)) return text;
  let shown = text;
  for (const shape of shapes) {
    shown = shown.replace(shape, (match: string, ...groups: unknown[]) => {
      const [before, secret] = groups;
      return typeof before === "string" && typeof secret === "string" ? before + hide(secret) : hide(match);
    });
  }
  return shown;
}

/** Hides secrets in a text of any language: by form, and by the name that they are given (`password: x`, `TOKEN=x`). */
export function redactText(text: string, hide: Hide): string {
  if (!isSuspicious(text)) return text;
  return new LineRedactor(hide).lines(redactShapes(text, hide));
}

const assignment =
  /^(\s*(?:-\s+)?(?:(?:export|set|SET|ENV)\s+)?["']?)([A-Za-z_][\w ./-]{0,80}?)(["']?\s*(?::=|=>|[:=])\s*)(.*)$/;
const pair =
  /(["']?)(?<![\w.-])(-{0,2}[A-Za-z_][\w.-]*)\1(\s*(?::=|=>|[:=])\s*)("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]{0,1000}\]?|\{[^}]{0,1000}\}?|[^\s,;&}\]"']+)/g;
const namedValue =
  /(\b(?:name|key)["']?\s*[:=]\s*["']?([\w.-]+)["']?\s*,\s*["']?(?:value|defaultValue)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^,}\]]+)/gi;
const optionValue = /(?<![\w-])(--?[A-Za-z][\w-]*)(\s+)("[^"]*"|'[^']*'|(?!-)\S+)/g;
const element = /(<([A-Za-z][\w:.-]*)(?:\s[^>]{0,200})?>)([^<]+)(?=<\/)/g;

class LineRedactor {
  readonly #hide: Hide;
  /** Indentation of the key whose value may go on in the next lines, -1 outside of one. */
  #block = -1;
  /** Whether the line before was `name: <a secret's name>`, so that a `value` is expected. */
  #named = false;

  constructor(hide: Hide) {
    this.#hide = hide;
  }

  lines(text: string): string {
    return text.includes("\n")
      ? text
          .split("\n")
          .map((line) => this.#line(line))
          .join("\n")
      : this.#line(text);
  }

  #line(line: string): string {
    const indent = line.search(/\S/);
    if (indent < 0) return line;
    if (this.#block >= 0) {
      const item = /^\s*-(?:\s|$)/.test(line);
      if (indent > this.#block || (indent === this.#block && item)) {
        return line.slice(0, indent) + this.#hide(line.trim());
      }
      this.#block = -1;
    }
    if (!this.#named && !isSuspicious(line)) return line;
    const [, head = "", key = "", sign = "", value = ""] = assignment.exec(line) ?? [];
    const expected = this.#named && /^(?:value|defaultValue)$/.test(key);
    this.#named = /^(?:name|key)$/.test(key) && isSecretKey(value.replace(/["',]/g, "").trim());
    if (key === "" || !(expected || isSecretKey(key))) return this.#inline(line);
    // What is indented deeper belongs to the value as well.
    this.#block = head.replace(/["']$/, "").length;
    return /^(?:[|>][-+\d]*|[[{]|)\s*(?:#.*)?$/.test(value) ? line : head + key + sign + this.#hide(value);
  }

  #inline(line: string): string {
    return line
      .replace(element, (match, tag: string, name: string, value: string) =>
        isSecretKey(name) ? tag + this.#hide(value) : match,
      )
      .replace(namedValue, (match, head: string, name: string, value: string) =>
        isSecretKey(name) ? head + this.#hide(value) : match,
      )
      .replace(pair, (match, quote: string, key: string, sign: string, value: string) =>
        isSecretKey(key) ? quote + key + quote + sign + this.#hide(value) : match,
      )
      .replace(optionValue, (match, option: string, space: string, value: string) =>
        isSecretKey(option) ? option + space + this.#hide(value) : match,
      );
  }
}
