import { describeShape } from "./description.ts";
import type { Shape } from "./shape.ts";

/** As wide as the formatter allows. */
const width = 120;

/** A mapping that stands more often in a file gets a name. */
const fewTimes = 2;

/** Writes the TypeScript types of shapes, as the formatter would, and notes what they have to import. */
export class TypeSource {
  /** Types of `kubernetes-models/v1`. */
  readonly kubernetes = new Set<string>();
  /** Types of `value-types.ts`. */
  readonly ours = new Set<string>();
  readonly #known: ReadonlyMap<Shape, string>;
  /** How often a mapping stands there, by its description. */
  readonly #counts = new Map<string, number>();
  /** Names of mappings by their descriptions, and their interfaces by their names. */
  readonly #names = new Map<string, string>();
  readonly #interfaces = new Map<string, string>();

  /** @param known shapes whose type is that of another file */
  constructor(known: ReadonlyMap<Shape, string>) {
    this.#known = known;
  }

  /** An exported interface, and those that it is made of. */
  declare(name: string, shape: Shape): string {
    this.#count(shape);
    this.#interfaces.set(name, "");
    const body = this.#object(shape, 0);
    this.#interfaces.delete(name);
    const parts = [...this.#interfaces].sort(([a], [b]) => (a < b ? -1 : 1));
    return [`export interface ${name} ${body}`, ...parts.map(([part, text]) => `interface ${part} ${text}`)].join(
      "\n\n",
    );
  }

  #count(shape: Shape): void {
    if (this.#known.has(shape)) return;
    for (const member of shape.members?.values() ?? []) this.#count(member);
    if (shape.items) this.#count(shape.items);
    if (shape.others) this.#count(shape.others);
    const key = describeShape(shape);
    if ((shape.members?.size ?? 0) > 1) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /**
   * @param name of the member that has it
   * @param depth how far in its line begins
   */
  #typeOf(shape: Shape, name: string, depth: number): string {
    const types = this.#alternatives(shape, name, depth);
    return types.includes("unknown") ? "unknown" : [...types, "null"].join(" | ");
  }

  /** Items, and members that people name, are not taken away with null. */
  #itemOf(shape: Shape, name: string, depth: number): string {
    return this.#alternatives(shape, name, depth).join(" | ");
  }

  #alternatives(shape: Shape, name: string, depth: number): string[] {
    const known = this.#known.get(shape);
    if (known !== undefined) return [known];
    if (shape.isAnything) return ["unknown"];
    if (shape.kubernetes !== undefined) return this.#ofKubernetes(shape.kubernetes);
    const { items, members, others } = shape;
    const scalars = [...[...(shape.choices ?? [])].map((choice) => JSON.stringify(choice)), ...(shape.scalars ?? [])];
    if (items !== undefined && members?.size === 0 && others !== undefined && scalars.length === 0) {
      if (describeShape(items) === describeShape(others)) {
        this.ours.add("ListOrMapping");
        return [generic("ListOrMapping", this.#itemOf(items, name, depth))];
      }
    }
    const isOneOfSeveral = scalars.length + (items ? 1 : 0) + (members ? 1 : 0) > 1;
    return [
      ...scalars,
      ...(items ? [listOf(isOneOfSeveral ? this.#short(items, name) : this.#itemOf(items, name, depth))] : []),
      ...(members ? [isOneOfSeveral ? this.#short(shape, name) : this.#mapping(shape, name, depth)] : []),
    ];
  }

  /** On one line. */
  #short(shape: Shape, name: string): string {
    const isMapping = shape.members !== undefined && shape.members.size > 0 && shape.kubernetes === undefined;
    const key = describeShape(shape);
    return isMapping ? (this.#names.get(key) ?? this.#named(key, shape, name)) : this.#itemOf(shape, name, 0);
  }

  #ofKubernetes(type: string): string[] {
    const types = type.split(" | ");
    for (const each of types) this.kubernetes.add(each);
    return types;
  }

  #mapping(shape: Shape, name: string, depth: number): string {
    const { members, others } = shape;
    if (members?.size === 0 && others) {
      this.ours.add("Mapping");
      return generic("Mapping", this.#itemOf(others, name, depth));
    }
    const key = describeShape(shape);
    if ((this.#counts.get(key) ?? 0) <= fewTimes) return this.#object(shape, depth);
    return this.#names.get(key) ?? this.#named(key, shape, name);
  }

  #named(key: string, shape: Shape, member: string): string {
    const base = member.replace(/(?:^|[^A-Za-z0-9]+)(.?)/g, (_, letter: string) => letter.toUpperCase());
    let name = base;
    for (let index = 2; this.#interfaces.has(name); index++) name = `${base}${index}`;
    this.#names.set(key, name);
    this.#interfaces.set(name, "");
    this.#interfaces.set(name, this.#object(shape, 0));
    return name;
  }

  #object({ members, others }: Shape, depth: number): string {
    const lines = [...(members ?? [])].map(([name, shape]) =>
      memberOf(`readonly ${keyOf(name)}?:`, this.#typeOf(shape, name, depth + 1), depth + 1),
    );
    if (others) lines.push("readonly [name: string]: unknown;");
    return lines.length === 0 ? "Record<string, never>" : `{\n${lines.map(indented).join("\n")}\n}`;
  }
}

function generic(type: string, of: string): string {
  return of.includes("\n") && !of.startsWith("{") ? `${type}<\n${indented(of)}\n>` : `${type}<${of}>`;
}

function listOf(item: string): string {
  if (item.includes("\n")) return generic("ReadonlyArray", item);
  return `readonly ${item.includes(" | ") ? `(${item})` : item}[]`;
}

function memberOf(start: string, type: string, depth: number): string {
  const line = `${start} ${type};`;
  if (line.includes("\n") || 2 * depth + line.length <= width) return line;
  const each = type.split(" | ").map((alternative) => `  | ${alternative}`);
  return `${start}\n${each.join("\n")};`;
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
