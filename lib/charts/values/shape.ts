/** What a scalar may be. */
export type ScalarType = "string" | "number" | "boolean";

/** What a value of a chart may be: any of the facets that are there. `null` always is, because it takes a default away. */
export interface Shape {
  /** Whatever it is; there is no other facet then. */
  readonly isAnything?: true;
  readonly scalars?: ReadonlySet<ScalarType>;
  /** Texts that are allowed, where no others are. */
  readonly choices?: ReadonlySet<string>;
  /** The items of a list. */
  readonly items?: Shape;
  /** The members of a mapping that have a known name. */
  readonly members?: ReadonlyMap<string, Shape>;
  /** The members of a mapping that people name. @default - the mapping has no others */
  readonly others?: Shape;
  /** The type of Kubernetes that it follows. */
  readonly kubernetes?: string;
}

export const anything: Shape = { isAnything: true };

/** A mapping of whatever people write. */
export const freeMapping: Shape = { members: new Map(), others: anything };

/** A mapping of texts by names that people choose. */
export const texts: Shape = { members: new Map(), others: { scalars: new Set<ScalarType>(["string"]) } };

export function scalar(...types: readonly ScalarType[]): Shape {
  return { scalars: new Set(types) };
}

/** What is one of both. */
export function either(a: Shape | undefined, b: Shape | undefined): Shape {
  if (a === undefined || b === undefined) return a ?? b ?? anything;
  if (a.isAnything || b.isAnything) return anything;
  const scalars = new Set([...(a.scalars ?? []), ...(b.scalars ?? [])]);
  const choices = new Set([...(a.choices ?? []), ...(b.choices ?? [])]);
  const members = a.members !== undefined || b.members !== undefined ? membersOfEither(a, b) : undefined;
  const others = a.others === undefined && b.others === undefined ? undefined : either(a.others, b.others);
  const items = a.items === undefined && b.items === undefined ? undefined : either(a.items, b.items);
  return {
    ...(scalars.size > 0 && { scalars }),
    // Any text is one of them, too.
    ...(choices.size > 0 && !scalars.has("string") && { choices }),
    ...(items && { items }),
    ...(members && { members }),
    ...(others && { others }),
    ...(a.kubernetes !== undefined && a.kubernetes === b.kubernetes && { kubernetes: a.kubernetes }),
  };
}

function membersOfEither(a: Shape, b: Shape): ReadonlyMap<string, Shape> {
  const members = new Map(a.members);
  for (const [name, shape] of b.members ?? []) {
    const known = members.get(name);
    members.set(name, known === undefined ? shape : either(known, shape));
  }
  return members;
}
