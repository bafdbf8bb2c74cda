import type { Json } from "../manifest.ts";
import type { Field, FieldGroup, GroupRule, ObjectNode } from "./node.ts";
import { type Definition, type Fields, isDefinition } from "./notation.ts";

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
  readonly isCustom: boolean;
  readonly #definitions = new Map<string, Definition>();
  readonly #fields = new Map<string, Field>();
  readonly #parse: (definition: Definition) => Field;
  readonly #base: ObjectNode | undefined;
  readonly #other: Field | undefined;
  #defaulted: readonly string[] | undefined;

  constructor({ "@like": like, "*": other, ...fields }: Fields, isCustom: boolean, parse: (type: Definition) => Field) {
    const base = typeof like === "string" ? parse(like).node : undefined;
    this.#base = base?.is === "object" ? base : undefined;
    this.#other = isDefinition(other) ? parse(other) : undefined;
    this.#parse = parse;
    this.isCustom = isCustom;
    const required = new Set(this.#base?.required);
    const groups = [...(this.#base?.groups ?? [])];
    for (const [key, definition] of Object.entries(fields)) {
      const rule = groupRules.get(key);
      if (rule !== undefined) groups.push(...groupsOf(rule, definition));
      if (!isDefinition(definition)) continue;
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

  get defaulted(): readonly string[] {
    this.#defaulted ??= [...this.#definitions].filter(([, definition]) => hasDefault(definition)).map(([name]) => name);
    return this.#defaulted;
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

function groupsOf(rule: GroupRule, groups: Json): FieldGroup[] {
  return Array.isArray(groups) ? groups.map((names) => ({ rule, names: new Set(String(names).split(" ")) })) : [];
}

/** Does not parse, as most types are never looked into. */
function hasDefault(definition: Definition): boolean {
  if (typeof definition === "string") return definition.includes(" default ");
  return (
    definition["@default"] !== undefined ||
    (isDefinition(definition["@type"] ?? null) && hasDefault(String(definition["@type"])))
  );
}
