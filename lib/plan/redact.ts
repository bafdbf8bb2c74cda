import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { isTooDeep } from "../kubernetes/plain-data.ts";
import { isHarmlessKey, isReferenceKey, isSecretKey } from "../kubernetes/secret-name.ts";
import { emit } from "../yaml/emit.ts";
import type { Difference } from "./compare.ts";
import type { Field } from "./document.ts";
import { formatSteps, type Path, type Step } from "./path.ts";
import { isSuspicious, redactShapes, redactText } from "./redact-text.ts";

/** What stands for a secret; the second one where it is not one of the secrets that stood there before. */
const redacted = "(redacted)";
const redactedNew = "(redacted, new)";
const hiddenAlready = /^["']?\(redacted(?:, new)?\)["']?$/;

/**
 * How values are treated: told unless they look like secrets, hidden unless their key says that they are harmless, or hidden
 * whatever they are. `plain` values are told although their keys look like secrets.
 */
type Secrecy = "open" | "named" | "closed" | "plain";

/** A path as it may be shown, and how what it leads to is treated. */
function follow(type: string, path: readonly Path[]): { readonly shown: string; readonly secrecy: Secrecy } {
  const steps: Step[] = [];
  let secrecy = secrecyOf(type);
  for (const { step, before, after } of path) {
    steps.push(redactStep(secrecy, step));
    if (typeof step === "string") secrecy = enter(type, secrecy, step, before, after);
  }
  return { shown: formatSteps(steps), secrecy };
}

export function redactPath(type: string, path: readonly Path[]): string {
  return follow(type, path).shown;
}

/** A difference as it may be shown: without secrets, and without their length or a hash. */
export function redactDifference(type: string, difference: Difference, parse?: ParseText): Field {
  const { shown, secrecy } = follow(type, difference.steps);
  const known = new Set<string>();
  const before = new Redactor(type, parse, (secret) => {
    known.add(secret);
    return redacted;
  });
  const after = new Redactor(type, parse, (secret) =>
    difference.before === undefined || known.has(secret) ? redacted : redactedNew,
  );
  return {
    path: shown,
    ...(difference.before !== undefined && { before: before.value(difference.before, secrecy) }),
    ...(difference.after !== undefined && { after: after.value(difference.after, secrecy) }),
  };
}

/** A message that may quote values. */
export function redactMessage(message: string): string {
  return redactShapes(message, () => redacted);
}

type ParseText = (text: string) => Json | undefined;

class Redactor {
  readonly #type: string;
  readonly #parse: ParseText | undefined;
  readonly #hide: (secret: string) => string;

  constructor(type: string, parse: ParseText | undefined, hide: (secret: string) => string) {
    this.#type = type;
    this.#parse = parse;
    this.#hide = (secret) => (hiddenAlready.test(secret) ? secret : hide(secret));
  }

  value(value: Json, secrecy: Secrecy): Json {
    if (Array.isArray(value)) return value.map((item, i) => this.#item(item, secrecy, value[i - 1]));
    if (isJsonObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          this.value(inner, enter(this.#type, secrecy, key, value, undefined)),
        ]),
      );
    }
    if (secrecy === "closed" || (secrecy === "named" && typeof value !== "boolean" && value !== null)) {
      return this.#hide(String(value));
    }
    return typeof value === "string" ? this.#text(value) : value;
  }

  /** `["--password", "x"]` is an option and its value. */
  #item(item: Json, secrecy: Secrecy, previous: Json | undefined): Json {
    const option = secrecy === "open" && typeof previous === "string" && /^--?[A-Za-z][\w-]*$/.test(previous);
    return this.value(item, option && isSecretKey(previous) ? "named" : secrecy);
  }

  /**
   * A document in a text is redacted by its structure, as a key may stand far from its value, and written anew if that found
   * anything; other texts are redacted line by line.
   */
  #text(text: string): string {
    if (!isSuspicious(text)) return text;
    const document = /^\s*[[{]|\n/.test(text) ? (this.#parse?.(text) ?? parseJson(text)) : undefined;
    if (typeof document !== "object" || document === null) return redactText(text, this.#hide);
    let found = false;
    const inner = new Redactor(this.#type, this.#parse, (secret) => {
      found = true;
      return this.#hide(secret);
    });
    const shown = inner.value(document, "open");
    if (!found) return redactText(text, this.#hide);
    return isJsonObject(shown) && !/^\s*\{/.test(text) ? emit(shown) : `${JSON.stringify(shown, null, 2)}\n`;
  }
}

function parseJson(text: string): Json | undefined {
  try {
    const document: Json = JSON.parse(text);
    return isTooDeep(document) ? undefined : document;
  } catch {
    return undefined;
  }
}

function secrecyOf(type: string): Secrecy {
  // Its keys are the names of other objects' fields.
  return type === "apiextensions.k8s.io/CustomResourceDefinition" ? "plain" : "open";
}

/** How the value under a key is treated; the containers of either side show what stands beside it. */
function enter(type: string, secrecy: Secrecy, key: string, before?: Json, after?: Json): Secrecy {
  if (secrecy === "closed" || secrecy === "plain") return secrecy;
  if (isClosed(type, key)) return "closed";
  const containers = [before, after].filter(isJsonObject);
  if (isReferenceKey(key) || containers.some((container) => isSecretVolume(container, key))) return "open";
  if (secrecy === "named") return isHarmlessKey(key) ? "open" : "named";
  const names = /^(?:value|defaultValue)$/.test(key)
    ? containers.flatMap(({ name, key: other }) => [name, other])
    : [key];
  const secret = names.some((name) => typeof name === "string" && isSecretKey(name));
  return secret && !(key === "secretKey" && type.startsWith("external-secrets.io/")) ? "named" : "open";
}

function isClosed(type: string, key: string): boolean {
  if (type === "bitnami.com/SealedSecret") return key === "encryptedData";
  return type === "/Secret" && /^(?:data|stringData|kubectl\.kubernetes\.io\/last-applied-configuration)$/.test(key);
}

/** The `secret` of a volume only names one. */
function isSecretVolume(container: JsonObject, key: string): boolean {
  const value = Object.hasOwn(container, key) ? container[key] : undefined;
  return isJsonObject(value) && typeof value.secretName === "string";
}

/** What a step shows of the values that it is taken by. */
function redactStep(secrecy: Secrecy, step: Step): Step {
  if (typeof step !== "object") return step;
  const hidden = secrecy === "closed" || secrecy === "named";
  if ("where" in step) {
    const harmless = !hidden || step.where.split(",").every((part) => isHarmlessKey(part.split("=")[0] ?? ""));
    return { where: harmless ? redactShapes(step.where, () => redacted) : redacted };
  }
  if (!("member" in step)) return step;
  if (hidden) return { member: redacted };
  return typeof step.member === "string" ? { member: redactText(step.member, () => redacted) } : step;
}
