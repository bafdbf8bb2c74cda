/** What templates do with one value of a chart. */
export class Use {
  /** What they read of it by name. */
  readonly members = new Map<string, Use>();
  /** What they do with each of its items, or with the members whose names they do not know. */
  items: Use | undefined;
  /** Whether they pass it on as it is, with everything in it. */
  isWhole = false;
  /** Whether they ask what type it has. */
  isAskedForType = false;
  /** Whether they compare it with a text. */
  isCompared = false;

  /** Whether they do anything with it but name it. */
  get isUsed(): boolean {
    return this.members.size > 0 || this.items !== undefined || this.isWhole || this.isAskedForType || this.isCompared;
  }

  /** The use of a member, from now on at least read. */
  member(name: string): Use {
    const known = this.members.get(name);
    if (known !== undefined) return known;
    const member = new Use();
    this.members.set(name, member);
    return member;
  }

  /** What is done with a member, be it by its name, by going through all of them or with everything; undefined for nothing. */
  below(name: string): Use | undefined {
    return this.#passedOn(joined(this.members.get(name), this.items));
  }

  /** The same for every item. */
  belowItems(): Use | undefined {
    return this.#passedOn(this.items);
  }

  #passedOn(use: Use | undefined): Use | undefined {
    if (!this.isWhole) return use;
    const passed = joined(use, new Use()) ?? new Use();
    passed.isWhole = true;
    return passed;
  }

  /** The use of every item. */
  item(): Use {
    this.items ??= new Use();
    return this.items;
  }
}

/** What either of both does. */
function joined(a: Use | undefined, b: Use | undefined): Use | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const use = new Use();
  for (const name of new Set([...a.members.keys(), ...b.members.keys()])) {
    use.members.set(name, joined(a.members.get(name), b.members.get(name)) ?? new Use());
  }
  use.items = joined(a.items, b.items);
  use.isWhole = a.isWhole || b.isWhole;
  use.isAskedForType = a.isAskedForType || b.isAskedForType;
  use.isCompared = a.isCompared || b.isCompared;
  return use;
}
