import type { Field, FieldGroup, GroupRule, ObjectNode } from "./node.ts";
import { type Definition, type Fields, isGroups } from "./notation.ts";

const groupRules: ReadonlyMap<string, GroupRule> = new Map([
  ["@exactly one", "exactly one"],
  ["@at least one", "at least one"],
  ["@at most one", "at most one"],
]);

/** An object type that parses a field when it is first asked for: most objects have few of the fields that they could have. */
export class LazyObject implements ObjectNode {
  readonly is = "object";
  readonly required: readonly string[];
  readonly groups: readonly FieldGroup[];
  readonly #definitions = new Map<string, Definition>();
  readonly #fields = new Map<string, Field>();
  readonly #parse: (definition: Definition) => Field;
  readonly #base: ObjectNode | undefined;
  readonly #other: Field | undefined;

  constructor({ "@like": like, "*": other, ...fields }: Fields, parse: (definition: Definition) => Field) {
    const base = typeof like === "string" ? parse(like).node : undefined;
    this.#base = base?.is === "object" ? base : undefined;
    this.#other = other === undefined || isGroups(other) ? undefined : parse(other);
    this.#parse = parse;
    const required = new Set(this.#base?.required);
    const groups = [...(this.#base?.groups ?? [])];
    for (const [key, definition] of Object.entries(fields)) {
      const rule = groupRules.get(key);
      if (isGroups(definition)) {
        if (rule !== undefined) groups.push(...definition.map((names) => ({ rule, names: names.split(" ") })));
        continue;
      }
      const name = key.endsWith("!") ? key.slice(0, -1) : key;
      if (name !== key) required.add(name);
      this.#definitions.set(name, definition);
    }
    this.required = [...required];
    this.groups = groups;
  }

  get names(): Iterable<string> {
    return new Set([...this.#definitions.keys(), ...(this.#base?.names ?? [])]);
  }

  field(name: string): Field | undefined {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    const definition = this.#definitions.get(name);
    if (definition === undefined) return this.#base?.field(name) ?? this.#other;
    const field = this.#parse(definition);
    this.#fields.set(name, field);
    return field;
  }
}
