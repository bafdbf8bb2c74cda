/** How much something wants somebody: `act` for now, `look` for when there is time, `fine` for not at all. */
export type Concern = "act" | "look" | "fine";

/** Something of the cluster as people look at it. */
export interface Health {
  /** Empty for what has no page. */
  readonly kind: string;
  /** @default - it is of none */
  readonly namespace?: string;
  readonly name: string;
  /** What tells it from others of the same name. @default - nothing has to */
  readonly id?: string;
  /** What stands behind its name. @default - its namespace */
  readonly detail?: string;
  readonly concern: Concern;
  /** How it is, in few words. */
  readonly state: string;
  /** Why, as the cluster says. @default - nobody says */
  readonly message?: string;
}

/** How something is, without what it is. */
export type Finding = Pick<Health, "concern" | "state" | "message">;

interface Concerned {
  readonly concern: Concern;
}

const weights: Readonly<Record<Concern, number>> = { act: 0, look: 1, fine: 2 };

/** The greatest concern of some; `fine` of none. */
export function worst(items: readonly Concerned[]): Concern {
  return items.toSorted(byConcern)[0]?.concern ?? "fine";
}

/** Orders what is unwell first. */
export function byConcern(a: Concerned, b: Concerned): number {
  return weights[a.concern] - weights[b.concern];
}

/** Orders what is unwell first, and else by name, so that nothing moves as long as nothing changes. */
export function byConcernAndName(a: Health, b: Health): number {
  return byConcern(a, b) || (fullName(a) < fullName(b) ? -1 : 1);
}

/** The name of an object, which no other of its kind has. */
export function fullName({ namespace = "", name }: { readonly namespace?: string; readonly name: string }): string {
  return `${namespace}/${name}`;
}
