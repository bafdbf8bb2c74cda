import { must } from "../../must.ts";
import { anything, type ScalarType, type Shape } from "./shape.ts";

const letters: Readonly<Record<string, ScalarType>> = { s: "string", n: "number", b: "boolean" };

/**
 * A shape in a compact notation: `*` for anything, `s`, `n` and `b` for texts, numbers and switches, `"a"` for one text, `[s]` for a
 * list, `{a b:s,*:n}` for a mapping of the texts `a` and `b` whose other members are numbers, and `|` between what is allowed.
 * @param known shapes that are described elsewhere, with what stands for them here
 */
export function describeShape(shape: Shape, known: ReadonlyMap<Shape, string> = new Map()): string {
  const elsewhere = known.get(shape);
  if (elsewhere !== undefined) return elsewhere;
  if (shape.isAnything) return "*";
  const scalars = Object.keys(letters).filter((letter) => shape.scalars?.has(must(letters[letter], letter)));
  return [
    ...(scalars.length > 0 ? [scalars.join("")] : []),
    ...[...(shape.choices ?? [])].map((choice) => JSON.stringify(choice)),
    ...(shape.items ? [`[${describeShape(shape.items, known)}]`] : []),
    ...(shape.members ? [`{${describeMembers(shape, known)}}`] : []),
  ].join("|");
}

function describeMembers({ members, others }: Shape, known: ReadonlyMap<Shape, string>): string {
  const namesByShape = new Map<string, string[]>();
  for (const [name, member] of members ?? []) {
    const description = describeShape(member, known);
    namesByShape.set(description, [...(namesByShape.get(description) ?? []), nameOf(name)]);
  }
  return [
    ...[...namesByShape].map(([description, names]) => `${names.join(" ")}:${description}`),
    ...(others ? [`*:${describeShape(others, known)}`] : []),
  ].join(",");
}

function nameOf(name: string): string {
  return /^[\w./-]+$/.test(name) ? name : JSON.stringify(name);
}

/**
 * The shape that a description stands for. It may be broken into lines where a space is, or behind a comma.
 * @throws Error for what `describeShape` does not write
 */
export function parseDescription(description: string): Shape {
  const reader = new DescriptionReader(description);
  const shape = reader.shape();
  reader.requireEnd();
  return shape;
}

class DescriptionReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  shape(): Shape {
    this.#match(/\s*/y);
    const shape = this.#skip("*") ? anything : this.#alternatives();
    this.#match(/\s*/y);
    return shape;
  }

  #alternatives(): Shape {
    const choices = new Set<string>();
    let shape: Shape = {};
    do {
      switch (this.#text[this.#at]) {
        case '"':
          choices.add(this.#name());
          break;
        case "[":
          shape = { ...shape, items: this.#inside("]", () => this.shape()) };
          break;
        case "{":
          shape = { ...shape, ...this.#inside("}", () => this.#members()) };
          break;
        default: {
          const word = this.#match(/[snb]+/y);
          shape = { ...shape, scalars: new Set([...word].map((letter) => must(letters[letter], letter))) };
        }
      }
    } while (this.#skip("|"));
    return choices.size > 0 ? { ...shape, choices } : shape;
  }

  requireEnd(): void {
    if (this.#at < this.#text.length) throw this.#wrong();
  }

  #members(): Shape {
    const members = new Map<string, Shape>();
    let others: Shape | undefined;
    this.#match(/\s*/y);
    while (this.#text[this.#at] !== "}") {
      const names: string[] = [];
      const isOther = this.#skip("*");
      while (!this.#skip(":")) {
        names.push(this.#name());
        this.#match(/\s*/y);
      }
      const shape = this.shape();
      if (isOther) others = shape;
      for (const name of names) members.set(name, shape);
      if (!this.#skip(",")) break;
      this.#match(/\s*/y);
    }
    return { members, ...(others && { others }) };
  }

  #inside<T>(close: string, read: () => T): T {
    this.#at++;
    const inside = read();
    if (!this.#skip(close)) throw this.#wrong();
    return inside;
  }

  #name(): string {
    const word = this.#match(/"(?:[^"\\]|\\.)*"|[\w./-]+/y);
    return word.startsWith('"') ? String(JSON.parse(word)) : word;
  }

  #skip(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw this.#wrong();
    this.#at += found.length;
    return found;
  }

  #wrong(): Error {
    return new Error(`no description of values from ${JSON.stringify(this.#text.slice(this.#at, this.#at + 20))} on`);
  }
}
