import { valueFor } from "../../../value-for.ts";
import { type Definition, type Fields, isDefinition } from "../notation.ts";
import { homeOf, leadingReference, type Types } from "./types.ts";

/** An object in an object that is not much longer than a reference to it stays where it is. */
const shortest = 60;

/** The same types, with what an API version says more than once written once. Types whose names have no dot keep them. */
export function shared(types: Types): Types {
  const result: Types = new Map();
  const homes = new Map<string, Types>();
  for (const [reference, type] of types)
    valueFor(homes, homeOf(reference), (): Types => new Map()).set(reference, type);
  for (const [home, own] of homes) new Home(home, own, result).share();
  return result;
}

class Home {
  readonly #home: string;
  readonly #types: Types;
  readonly #result: Types;
  readonly #contents = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, string>();

  constructor(home: string, types: Types, result: Types) {
    this.#home = home;
    this.#types = types;
    this.#result = result;
  }

  share(): void {
    for (const definition of this.#types.values()) this.#count(definition);
    for (const [reference, definition] of this.#types) {
      const name = reference.slice(this.#home.length + 1);
      if (!name.includes(".")) this.#result.set(reference, this.#shrink(definition, name));
    }
  }

  #count(definition: Definition): void {
    if (typeof definition === "string") return;
    const content = this.#contentOf(definition);
    this.#counts.set(content, (this.#counts.get(content) ?? 0) + 1);
    for (const field of fieldsIn(definition)) this.#count(field);
  }

  /** What a definition is, with everything that it refers to by a name that is only made for that. */
  #contentOf(definition: Definition): string {
    if (typeof definition !== "string") {
      return `{${Object.entries(definition).map(([key, field]) =>
        isField(key) && isDefinition(field) ? `${key}:${this.#contentOf(field)}` : `${key}:${JSON.stringify(field)}`,
      )}}`;
    }
    const name = this.#dottedIn(definition);
    if (name === undefined) return definition;
    const known = this.#contents.get(name);
    // A type in itself is called by its name.
    if (known === undefined) this.#contents.set(name, name);
    const content = known ?? this.#contentOf(this.#types.get(`${this.#home}#${name}`) ?? {});
    this.#contents.set(name, content);
    return definition.replace(name, () => content);
  }

  #shrink(definition: Definition, name: string): Definition {
    if (typeof definition === "string") {
      const dotted = this.#dottedIn(definition);
      return dotted === undefined
        ? definition
        : definition.replace(dotted, () => this.#nameOf(`${this.#home}#${dotted}`, dotted));
    }
    const fields = Object.entries(definition).map(([key, field]): [string, Fields[string]] => {
      if (!isField(key) || !isDefinition(field)) return [key, field];
      const inside = `${name}.${key.replace("!", "")}`;
      if (typeof field === "string") return [key, this.#shrink(field, inside)];
      const content = this.#contentOf(field);
      const isRepeated = (this.#counts.get(content) ?? 0) > 1 && content.length > shortest;
      return [
        key,
        isRepeated && field["@default"] === undefined
          ? this.#named(field, content, inside)
          : this.#shrink(field, inside),
      ];
    });
    return Object.fromEntries(fields);
  }

  #nameOf(reference: string, name: string): string {
    const definition = this.#types.get(reference) ?? {};
    return this.#named(definition, this.#contentOf(definition), name);
  }

  #named(definition: Definition, content: string, name: string): string {
    const known = this.#names.get(content);
    if (known !== undefined) return known;
    const own = this.#result.has(`${this.#home}#${name}`) ? `${name}-` : name;
    this.#names.set(content, own);
    // Reserves the name, for the types inside.
    this.#result.set(`${this.#home}#${own}`, definition);
    this.#result.set(`${this.#home}#${own}`, this.#shrink(definition, name));
    return own;
  }

  #dottedIn(expression: string): string | undefined {
    const name = leadingReference(expression);
    return name?.includes(".") && this.#types.has(`${this.#home}#${name}`) ? name : undefined;
  }
}

function isField(key: string): boolean {
  return !key.startsWith("@") || key === "@type" || key === "@advice";
}

function fieldsIn(definition: Fields): Definition[] {
  return Object.entries(definition).flatMap(([key, field]) => (isField(key) && isDefinition(field) ? [field] : []));
}
