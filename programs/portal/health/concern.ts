/** How much something wants somebody: `act` for now, `look` for when there is time, `fine` for not at all. */
export type Concern = "act" | "look" | "fine";

const weights: Readonly<Record<Concern, number>> = { act: 0, look: 1, fine: 2 };

/** The greatest of some; `fine` of none. */
export function worst(concerns: readonly Concern[]): Concern {
  return concerns.reduce<Concern>((found, concern) => (weights[concern] < weights[found] ? concern : found), "fine");
}

/** Orders what is unwell first, and else by name, so that nothing moves as long as nothing changes. */
export function byConcern<T extends { readonly concern: Concern; readonly namespace?: string; readonly name: string }>(
  a: T,
  b: T,
): number {
  return (
    weights[a.concern] - weights[b.concern] || compare(a.namespace ?? "", b.namespace ?? "") || compare(a.name, b.name)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
