import { isJsonObject, type Json } from "../kubernetes/manifest.ts";
import type { Subject } from "./subject.ts";

/** What an object is made of, without its own name. */
export interface Fingerprint {
  readonly subject: Subject;
  /** How often each single fact occurs. */
  readonly facts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** @param names what to leave out; by default the object's own names, so that a new name alone makes no difference */
export function fingerprint(subject: Subject, names: readonly (string | null)[] = ownNames(subject)): Fingerprint {
  const facts = new Map<string, number>();
  let size = 0;
  const blank = blanker(names);
  const visit = (value: Json, path: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, `${path}/`);
    else if (isJsonObject(value)) {
      for (const key of Object.keys(value)) if (!isOwnName(path, key)) visit(value[key] ?? null, `${path}/${key}`);
    } else {
      for (const line of typeof value === "string" ? value.split("\n") : [String(value)]) {
        const fact = `${path}=${blank(line.trim())}`;
        facts.set(fact, (facts.get(fact) ?? 0) + 1);
        size++;
      }
    }
  };
  visit(subject.data, "");
  return { subject, facts, size };
}

/** An object's name without those of its namespace and application. */
export function bareName({ object: { name, namespace }, application }: Subject): string {
  return blanker([namespace, application])(name);
}

/** How much two objects have in common: 0 nothing, 1 everything. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  let shared = 0;
  for (const [fact, count] of a.facts) shared += Math.min(count, b.facts.get(fact) ?? 0);
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}

function ownNames({ object: { name, namespace }, application }: Subject): (string | null)[] {
  return [name, namespace, application];
}

function isOwnName(path: string, key: string): boolean {
  return path === "" ? key === "kind" || key === "apiVersion" : path === "/metadata" && /^name(?:space)?$/.test(key);
}

/** Takes names out of a text. */
function blanker(names: readonly (string | null)[]): (text: string) => string {
  const words = names.filter((name): name is string => name !== null && name !== "");
  const inside = words.filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
  return (text) => {
    if (words.includes(text)) return "\0";
    for (const word of inside) if (text.includes(word)) text = text.replaceAll(word, "\0");
    return text;
  };
}
