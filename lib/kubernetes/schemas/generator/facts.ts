import { isJsonObject } from "../../manifest.ts";
import { type Definition, type Fields, isDefinition, type KindEntry, minorOf, oldestMinor } from "../notation.ts";
import { homeOf, leadingReference, type Types } from "./types.ts";

/** A file of `facts/`: what the documents do not say, or say wrongly. */
export interface Facts {
  /** API version to kinds, more than one with spaces between. */
  readonly kinds?: Readonly<Record<string, Readonly<Record<string, KindEntry>>>>;
  /**
   * API version to type, or to an object in one: `Certificate.spec`. A field takes the place of the field of that name; null removes
   * it.
   */
  readonly types?: Readonly<Record<string, Readonly<Record<string, Definition>>>>;
  /** In the same form, what an operator refuses, or cannot work with, although the API server takes it. */
  readonly advice?: Readonly<Record<string, Readonly<Record<string, Fields>>>>;
}

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

/** @throws Error for facts that change nothing, because the documents have learned them */
export function addTypes(types: Types, facts: Facts): void {
  const useless: string[] = [];
  for (const [home, definitions] of Object.entries(facts.types ?? {})) {
    for (const [name, fact] of Object.entries(definitions)) {
      const reference = `${home}#${name}`;
      const [root = "", ...steps] = types.has(reference) ? [name] : name.split(".");
      changeAt(types, `${home}#${root}`, steps, (known) => {
        if (typeof fact !== "string")
          return withFields(typeof known === "object" ? known : {}, fact, reference, useless);
        if (fact === known) useless.push(reference);
        return fact;
      });
    }
  }
  if (useless.length > 0) throw new Error(`these facts change nothing: ${useless.join(", ")}`);
}

/** Advice is of an object, and about what is in it. */
export function addAdvice(types: Types, facts: Facts): void {
  for (const [home, objects] of Object.entries(facts.advice ?? {})) {
    for (const [name, advice] of Object.entries(objects)) {
      const [root = "", ...steps] = name.split(".");
      changeAt(types, `${home}#${root}`, steps, (known) => {
        const fields = typeof known === "string" ? { "@type": known } : known;
        return { ...fields, "@advice": { "*": "any", ...advice } };
      });
    }
  }
}

type Change = (known: Definition | undefined) => Definition;

/** Changes what is below a type, wherever that is written. */
function changeAt(types: Types, reference: string, steps: readonly string[], change: Change): void {
  const known = types.get(reference);
  const changed = steps.length === 0 ? change(known) : changeInside(types, homeOf(reference), known, steps, change);
  types.set(reference, changed);
}

function changeInside(
  types: Types,
  home: string,
  known: Definition | undefined,
  [step = "", ...rest]: readonly string[],
  change: Change,
): Definition {
  const fields = isJsonObject(known) ? known : {};
  const key = Object.hasOwn(fields, `${step}!`) ? `${step}!` : step;
  const field = fields[key];
  if (!isDefinition(field)) throw new Error(`there is no ${step} to know more about in ${home}`);
  const name = typeof field === "string" ? leadingReference(field) : undefined;
  if (name !== undefined) {
    changeAt(types, `${home}#${name}`, rest, change);
    return fields;
  }
  return { ...fields, [key]: rest.length === 0 ? change(field) : changeInside(types, home, field, rest, change) };
}

function withFields(known: Fields, facts: Fields, reference: string, useless: string[]): Fields {
  const fields = new Map(Object.entries(known));
  for (const [key, fact] of Object.entries(facts)) {
    const name = key.replace(/!$/, "");
    const isKnown = fields.has(name) || fields.has(`${name}!`);
    if (JSON.stringify(fields.get(key)) === JSON.stringify(fact) || (fact === null && !isKnown)) {
      useless.push(`${reference}.${key}`);
    }
    fields.delete(name);
    fields.delete(`${name}!`);
    if (fact !== null) fields.set(key, fact);
  }
  return Object.fromEntries(fields);
}
