import { isJsonObject, type Json, type JsonObject, stringAt } from "../kubernetes/manifest.ts";
import { deepest, isTooDeep } from "../kubernetes/plain-data.ts";
import type { FieldType } from "../kubernetes/schemas/field-type.ts";
import { isHarmlessKey, isSecretKey } from "../kubernetes/secret-name.ts";
import { emit } from "../yaml/emit.ts";
import type { Difference } from "./compare.ts";
import type { Field } from "./document.ts";
import { enter, isSecretValue, type Secrecy, secrecyOf } from "./field-secrecy.ts";
import { formatSteps, type Path, type Step } from "./path.ts";
import { redactCommands } from "./redact-commands.ts";
import { namesSecrets, redactText } from "./redact-text.ts";
import { redactForms } from "./secret-forms.ts";

/** What stands for a secret; the second one where it is not one of the secrets that stood there before. */
const redacted = "(redacted)";
const redactedNew = "(redacted, new)";
const hiddenAlready = /^["']?\(redacted(?:, new)?\)["']?$/;

/** What decides, beside its key and its form, whether a value is shown. */
export interface RedactContext {
  /** API group and kind: `apps/Deployment`, `/Service`. */
  readonly type: string;
  /** @default - documents in texts are redacted line by line */
  readonly parse?: (text: string) => Json | undefined;
  /**
   * What the schema of the object says of a field; undefined where anything may stand.
   * @default - nothing is known
   */
  readonly fieldType?: (path: readonly (string | number)[]) => FieldType | undefined;
}

/** Where a value stands, and what that says of it. */
interface Place {
  readonly secrecy: Secrecy;
  /** The nearest key. */
  readonly key: string;
  /** From the root of the object; undefined inside of a text. */
  readonly path: readonly (string | number)[] | undefined;
  /** What the key stands in, on both sides if there are two. */
  readonly containers: readonly (Json | undefined)[];
}

/** The places on a way, and the way as it may be shown. */
function follow(context: RedactContext, steps: readonly Path[]): { readonly shown: string; readonly place: Place } {
  const shown: Step[] = [];
  let place: Place = { secrecy: secrecyOf(context.type), key: "", path: [], containers: [] };
  for (const { step, before, after } of steps) {
    shown.push(redactStep(context, place, step));
    if (typeof step === "string") place = enterKey(context.type, place, step, [before, after]);
    else if (typeof step === "object" && "inside" in step) place = { ...place, path: undefined };
    else if (typeof step === "number" || !("order" in step))
      place = { ...place, path: place.path && [...place.path, 0] };
  }
  return { shown: formatSteps(shown), place };
}

function enterKey(type: string, place: Place, key: string, containers: Place["containers"]): Place {
  return {
    secrecy: enter(place.secrecy, { type, key, parent: place.key, containers }),
    key,
    path: place.path && [...place.path, key],
    containers,
  };
}

/** A way as it may be shown. */
export function redactPath(context: RedactContext, path: readonly Path[]): string {
  return follow(context, path).shown;
}

/** Differences as they may be shown: without secrets, and without their length or a hash. */
export function redactDifferences(context: RedactContext, differences: readonly Difference[]): Field[] {
  const secrets = new Set<string>();
  const fields = differences.map((difference) => redactDifference(context, difference, secrets, true));
  // What is a secret in one place is one in the others.
  return secrets.size === 0
    ? fields
    : differences.map((difference) => redactDifference(context, difference, secrets, false));
}

function redactDifference(
  context: RedactContext,
  difference: Difference,
  secrets: Set<string>,
  collects: boolean,
): Field {
  const { shown, place } = follow(context, difference.steps);
  const known = new Set<string>();
  const hide = (secret: string, text: string) => {
    if (collects && isTelling(secret)) secrets.add(secret);
    return text;
  };
  const before = new Redactor(
    context,
    (secret) => {
      known.add(secret);
      return hide(secret, redacted);
    },
    secrets,
  );
  const after = new Redactor(
    context,
    (secret) => hide(secret, difference.before === undefined || known.has(secret) ? redacted : redactedNew),
    secrets,
  );
  return {
    path: shown,
    ...(difference.before !== undefined && { before: before.value(difference.before, place) }),
    ...(difference.after !== undefined && { after: after.value(difference.after, place) }),
  };
}

/** Whether a secret is one wherever it stands: it is no word that can stand elsewhere by chance. */
function isTelling(secret: string): boolean {
  return secret.length >= 6 && !/^(?:[a-z]+|\d+)$/.test(secret);
}

/** A message that may quote values. */
export function redactMessage(message: string): string {
  return redactForms(message, () => redacted);
}

class Redactor {
  readonly #context: RedactContext;
  readonly #hide: (secret: string) => string;
  /** Values that are hidden wherever they stand. */
  readonly #secrets: ReadonlySet<string>;

  constructor(context: RedactContext, hide: (secret: string) => string, secrets: ReadonlySet<string>) {
    this.#context = context;
    this.#hide = (secret) => (hiddenAlready.test(secret) ? secret : hide(secret));
    this.#secrets = secrets;
  }

  value(value: Json, place: Place, depth = 0): Json {
    if (typeof value !== "object" || value === null) return this.#scalar(value, place);
    if (depth > deepest) return this.#hide(redacted);
    if (!isJsonObject(value)) return this.#list(value, place, depth);
    const shown = new Map<string, Json>();
    for (const [key, inner] of Object.entries(value)) {
      const name = redactKey(key);
      const free = shown.has(name) ? `${name} ${shown.size}` : name;
      shown.set(free, this.value(inner, enterKey(this.#context.type, place, key, [value]), depth + 1));
    }
    return Object.fromEntries(shown);
  }

  #list(list: readonly Json[], place: Place, depth: number): Json[] {
    const item = { ...place, path: place.path && [...place.path, 0] };
    return list.map((value, i) => {
      const previous = list[i - 1];
      if (place.secrecy !== "open" || typeof value !== "string") return this.value(value, item, depth + 1);
      // `["--password", "x"]` is an option and its value.
      const option = typeof previous === "string" && /^--?[A-Za-z][\w-]*$/.test(previous) ? previous : "";
      if (isSecretKey(option) && !value.startsWith("-")) return this.#hide(value);
      const start = `${programOf(place)} ${option} `;
      const command = redactCommands(start + value, this.#hide);
      return command.startsWith(start) && command !== start + value
        ? command.slice(start.length)
        : this.value(value, item, depth + 1);
    });
  }

  #scalar(value: string | number | boolean | null, { secrecy, key, path }: Place): Json {
    const isOpen = secrecy === "open" || secrecy === "definition";
    if (typeof value === "string" && this.#secrets.has(value) && !isHarmlessKey(key)) return this.#hide(value);
    if (!isOpen) {
      const type = secrecy === "closed" || path === undefined ? undefined : this.#context.fieldType?.(path);
      if (isSecretValue(value, secrecy, key, type)) return this.#hide(String(value));
    }
    if (typeof value !== "string") return value;
    return secrecy === "definition" ? redactForms(value, this.#hide) : this.#text(value, key);
  }

  /**
   * A document in a text is redacted by its structure, as a key may stand far from its value, and written anew if that found
   * anything; other texts are redacted line by line.
   */
  #text(text: string, key: string): string {
    const document = namesSecrets(text) && /^\s*[[{]|\n/.test(text) ? this.#documentOf(text) : undefined;
    return (document && this.#document(document, text)) ?? redactText(text, this.#hide, isHarmlessKey(key));
  }

  #documentOf(text: string): JsonObject | readonly Json[] | undefined {
    const document = this.#context.parse?.(text) ?? parseJson(text);
    return typeof document === "object" && document !== null && !isTooDeep(document) ? document : undefined;
  }

  #document(document: JsonObject | readonly Json[], text: string): string | undefined {
    const root: Place = { secrecy: "open", key: "", path: undefined, containers: [] };
    let found = false;
    const inner = new Redactor(
      this.#context,
      (secret) => {
        found = true;
        return this.#hide(secret);
      },
      this.#secrets,
    );
    const shown = inner.value(document, root);
    if (!found) return undefined;
    return isJsonObject(shown) && !/^\s*\{/.test(text) ? emit(shown) : `${JSON.stringify(shown, null, 2)}\n`;
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the words of a command line are for: the image, and how the command begins. */
function programOf({ key, containers }: Place): string {
  if (key !== "args" && key !== "command") return "";
  const container = containers.find(isJsonObject);
  if (container === undefined) return "";
  const image = stringAt(container, "image")?.split("/").at(-1)?.split(/[:@]/)[0] ?? "";
  const words = [container.command, container.args].flatMap((list) => (Array.isArray(list) ? list.slice(0, 2) : []));
  return [image, ...words].filter((word) => typeof word === "string" && /^[^-].{0,99}$/.test(word)).join(" ");
}

/** A key can be a secret itself only by its form. */
function redactKey(key: string): string {
  return key.length < 16 ? key : redactForms(key, () => redacted);
}

/** What a step shows of the values that it is taken by. */
function redactStep({ fieldType }: RedactContext, { secrecy, key, path }: Place, step: Step): Step {
  if (typeof step === "string") return redactKey(step);
  if (typeof step !== "object") return step;
  const type = secrecy === "open" || secrecy === "definition" ? undefined : path && fieldType?.([...path, 0]);
  if ("where" in step) {
    const hidden = secrecy === "closed" || ((secrecy === "below" || secrecy === "own") && type !== "structure");
    const harmless = !hidden || step.where.split(",").every((part) => isHarmlessKey(part.split("=")[0] ?? ""));
    return { where: harmless ? redactForms(step.where, () => redacted) : redacted };
  }
  if (!("member" in step)) return step;
  if (isSecretValue(step.member, secrecy, key, type)) return { member: redacted };
  return typeof step.member === "string" ? { member: redactText(step.member, () => redacted) } : step;
}
