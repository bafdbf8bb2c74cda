/** Which items are kept where there may be more than anybody looks at. */
export interface ItemLimit<T> {
  readonly most: number;
  /** Sorts those that are kept behind those that are not. */
  readonly rank: (item: T) => string;
}

/** Items by key, and a list of them that stays the same until one changes. */
export class KeptItems<T> {
  readonly #limit: ItemLimit<T> | undefined;
  #byKey = new Map<string, T>();
  #list: readonly T[] | undefined = [];

  /** @param limit @default - all are kept */
  constructor(limit?: ItemLimit<T>) {
    this.#limit = limit;
  }

  /** The same list until something changes. */
  get list(): readonly T[] {
    this.#prune(0);
    this.#list ??= [...this.#byKey.values()];
    return this.#list;
  }

  /**
   * What an object is now.
   * @param item undefined where it is gone
   * @returns whether that is new
   */
  put(key: string, item: T | undefined): boolean {
    const before = this.#byKey.get(key);
    if (item === undefined ? before === undefined : isSame(before, item)) return false;
    if (item === undefined) this.#byKey.delete(key);
    else this.#byKey.set(key, item);
    this.#list = undefined;
    // Sorting for each one that comes would take long.
    this.#prune(this.#limit?.most ?? 0);
    return true;
  }

  /** Everything that there is now. */
  replace(items: KeptItems<T>): void {
    items.#prune(0);
    const before = this.#byKey;
    // What did not change stays the same object.
    this.#byKey = new Map(
      [...items.#byKey].map(([key, item]) => {
        const known = before.get(key);
        return [key, known !== undefined && isSame(known, item) ? known : item];
      }),
    );
    const isEqual =
      before.size === this.#byKey.size && [...this.#byKey].every(([key, item]) => before.get(key) === item);
    if (!isEqual) this.#list = undefined;
  }

  #prune(slack: number): void {
    if (this.#limit === undefined || this.#byKey.size <= this.#limit.most + slack) return;
    const { most, rank } = this.#limit;
    const ranked = [...this.#byKey].sort(([, a], [, b]) => compare(rank(b), rank(a)));
    this.#byKey = new Map(ranked.slice(0, most));
    this.#list = undefined;
  }
}

/** Items are plain data whose members a parser always writes in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
