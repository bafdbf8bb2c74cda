import { type Fields, type KindEntry, minorOf, oldestMinor } from "../notation.ts";
import type { Types } from "./types.ts";

/** A file of `facts/`: what the packages do not say, or say wrongly. */
export interface Facts {
  /** API version to kinds, more than one with spaces between. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, KindEntry>>>>;
  /** API version to type. A field takes the place of the field of that name; null removes it. */
  readonly types?: Readonly<Record<string, Readonly<Record<string, string | FactFields>>>>;
}

type FactFields = Readonly<Record<string, Fields[string] | null>>;

/** Adds facts to the kinds, which are by reference. */
export function addKinds(kinds: Map<string, KindEntry>, facts: Facts): void {
  for (const [apiVersion, entries] of Object.entries(facts.kinds ?? {})) {
    for (const [names, fact] of Object.entries(entries)) {
      const gone = fact.removed !== undefined && minorOf(fact.removed) <= oldestMinor;
      for (const kind of names.split(" ")) {
        const reference = `${apiVersion}#${kind}`;
        const scope = kinds.get(`${fact.replacement}#${kind}`)?.scope;
        kinds.set(reference, { ...(scope && { scope }), ...kinds.get(reference), ...fact, ...(gone && { gone }) });
      }
    }
  }
}

/** @throws Error for a fact that changes nothing, because the packages have learned it */
export function addTypes(types: Types, facts: Facts): void {
  for (const [home, definitions] of Object.entries(facts.types ?? {})) {
    for (const [name, fact] of Object.entries(definitions)) {
      const reference = `${home}#${name}`;
      const known = types.get(reference);
      const learned = typeof fact === "string" ? fact : withFields(typeof known === "object" ? known : {}, fact);
      if (JSON.stringify(known) === JSON.stringify(learned))
        throw new Error(`the facts on ${reference} change nothing`);
      types.set(reference, learned);
    }
  }
}

function withFields(known: Fields, facts: FactFields): Fields {
  const fields = new Map(Object.entries(known));
  for (const [key, fact] of Object.entries(facts)) {
    const name = key.replace(/!$/, "");
    if (fact === null && !fields.has(name) && !fields.has(`${name}!`))
      throw new Error(`there is no field ${name} to remove`);
    fields.delete(name);
    fields.delete(`${name}!`);
    if (fact !== null) fields.set(key, fact);
  }
  return Object.fromEntries(fields);
}
