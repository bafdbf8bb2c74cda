import { isJsonObject, type Json, type JsonObject } from "../../kubernetes/manifest.ts";
import { must } from "../../must.ts";
import { namesOf, scalarTypes } from "./description.ts";
import type { ScalarType, Shape } from "./shape.ts";

/** The shape that a description stands for, as `describeShape` writes it. */
export function parseDescription(description: string): Shape {
  return new DescribedShape(JSON.parse(description));
}

/** Each mapping is read when somebody asks for its members: most values set few of the thousands that a chart has. */
class DescribedShape implements Shape {
  readonly #described: Json;
  #read: Shape | undefined;

  constructor(described: Json) {
    this.#described = described;
  }

  get isAnything(): true | undefined {
    return this.#shape().isAnything;
  }

  get scalars(): ReadonlySet<ScalarType> | undefined {
    return this.#shape().scalars;
  }

  get choices(): ReadonlySet<string> | undefined {
    return this.#shape().choices;
  }

  get items(): Shape | undefined {
    return this.#shape().items;
  }

  get members(): ReadonlyMap<string, Shape> | undefined {
    return this.#shape().members;
  }

  get others(): Shape | undefined {
    return this.#shape().others;
  }

  #shape(): Shape {
    this.#read ??= read(this.#described);
    return this.#read;
  }
}

function read(described: Json): Shape {
  if (described === "*") return { isAnything: true };
  const alternatives = isJsonObject(described) ? described["|"] : undefined;
  let shape: Shape = {};
  const choices = new Set<string>();
  for (const each of Array.isArray(alternatives) ? alternatives : [described]) {
    if (isJsonObject(each)) shape = { ...shape, ...readMembers(each) };
    else if (Array.isArray(each)) shape = { ...shape, items: new DescribedShape(must(each[0], "shape of items")) };
    else if (String(each).startsWith("=")) choices.add(String(each).slice(1));
    else shape = { ...shape, scalars: new Set([...String(each)].map((letter) => must(scalarTypes[letter], letter))) };
  }
  return choices.size > 0 ? { ...shape, choices } : shape;
}

function readMembers(described: JsonObject): Shape {
  const members = new Map<string, Shape>();
  let others: Shape | undefined;
  for (const [names, member] of Object.entries(described)) {
    const shape = new DescribedShape(member);
    if (names === "*") others = shape;
    else for (const name of namesOf(names)) members.set(name, shape);
  }
  return { members, ...(others && { others }) };
}
