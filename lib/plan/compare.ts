import { isSet, type ListOrder } from "../kubernetes/list-keys.ts";
import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { holdsDocument } from "./embedded.ts";
import { deepEqual } from "./equal.ts";
import { type KeyedLists, keyLists } from "./merge-keys.ts";
import { insideStep, keyOf, orderStep, type Path, type Step, stepsOf } from "./path.ts";
import { sameMeaning } from "./same-meaning.ts";

/** One place where two values differ. */
export interface Difference {
  /** The way there from the root; empty for the whole value. */
  readonly steps: readonly Path[];
  /** Absent when the place exists only after. */
  readonly before?: Json;
  /** Absent when the place exists only before. */
  readonly after?: Json;
  /** Both sides mean the same: a list in another order, or a value that is written differently. */
  readonly same?: "order" | "spelling";
}

export interface CompareOptions {
  /** The API group of the object, which says where durations are. */
  readonly group: string;
  /** The object's kind, which says where texts hold documents. */
  readonly kind: string;
  /**
   * Reads a text as YAML or JSON, several documents as a list; undefined when it is neither.
   * @default - embedded documents are compared as texts
   */
  readonly parseEmbedded?: (text: string) => Json | undefined;
}

/**
 * Where two values differ: lists by merge key, sets as sets, documents inside texts by structure. Nothing that differs is left
 * out; what only looks different is marked. Applying all differences to `before` gives `after`.
 */
export function compare(before: Json, after: Json, options: CompareOptions): Difference[] {
  const walker = new Walker(options);
  walker.values(before, after, undefined);
  return walker.found;
}

class Walker {
  readonly found: Difference[] = [];
  readonly #options: CompareOptions;

  constructor(options: CompareOptions) {
    this.#options = options;
  }

  values(before: Json, after: Json, path: Path | undefined): void {
    if (before === after) return;
    if (isJsonObject(before) && isJsonObject(after)) this.#mappings(before, after, path);
    else if (Array.isArray(before) && Array.isArray(after)) this.#lists(before, after, path);
    else if (typeof before !== "string" || typeof after !== "string" || !this.#documents(before, after, path)) {
      const same = path !== undefined && isScalar(before) && isScalar(after) && this.#meansTheSame(path, before, after);
      this.#tell(path, { before, after, ...(same && { same: "spelling" }) });
    }
  }

  #tell(path: Path | undefined, difference: Omit<Difference, "steps">): void {
    this.found.push({ steps: stepsOf(path), ...difference });
  }

  #meansTheSame(path: Path, before: Json, after: Json): boolean {
    return sameMeaning(this.#options.group, path, before, after);
  }

  #mappings(before: JsonObject, after: JsonObject, parent: Path | undefined): void {
    for (const key of Object.keys(before)) {
      const value = before[key] ?? null;
      if (!Object.hasOwn(after, key)) this.#oneSided({ parent, step: key, before, after }, "before", value);
      else if (value !== after[key]) this.values(value, after[key] ?? null, { parent, step: key, before, after });
    }
    for (const key of Object.keys(after)) {
      if (!Object.hasOwn(before, key)) {
        this.#oneSided({ parent, step: key, before, after }, "after", after[key] ?? null);
      }
    }
  }

  /** Labels and annotations are told one by one, also when there were none at all. */
  #oneSided(path: Path, side: "before" | "after", value: Json): void {
    const each = (path.step === "labels" || path.step === "annotations") && isJsonObject(value);
    if (!each || Object.keys(value).length === 0) this.#tell(path, { [side]: value });
    else if (side === "before") this.#mappings(value, {}, path);
    else this.#mappings({}, value, path);
  }

  #lists(before: readonly Json[], after: readonly Json[], path: Path | undefined): void {
    // Most lists are equal, and matching their items costs more than seeing that.
    if (deepEqual(before, after)) return;
    const field = keyOf(path);
    if (before.every(isScalar) && after.every(isScalar)) {
      if (isSet(field) && isUnique(before) && isUnique(after)) this.#sets(before, after, path);
      else this.#tell(path, { before, after });
      return;
    }
    const keyed = keyLists(field, before, after);
    if (keyed) this.#keyed(keyed, path, before, after);
    else this.#positions(before, after, path);
  }

  #sets(before: readonly Json[], after: readonly Json[], parent: Path | undefined): void {
    const [old, now] = [new Set(before), new Set(after)];
    for (const member of before) {
      if (!now.has(member)) this.#tell({ parent, step: { member }, before, after }, { before: member });
    }
    for (const member of after) {
      if (!old.has(member)) this.#tell({ parent, step: { member }, before, after }, { after: member });
    }
    this.#order(before, after, old, now, { parent, step: orderStep, before, after }, "free");
  }

  #keyed(lists: KeyedLists, parent: Path | undefined, before: Json, after: Json): void {
    const to = (where: string): Path => ({ parent, step: { where }, before, after });
    for (const [key, item] of lists.before) {
      const other = lists.after.get(key);
      if (other === undefined) this.#tell(to(key), { before: item });
      else this.values(item, other, to(key));
    }
    for (const [key, item] of lists.after) {
      if (!lists.before.has(key)) this.#tell(to(key), { after: item });
    }
    const keys: [string[], string[]] = [[...lists.before.keys()], [...lists.after.keys()]];
    this.#order(...keys, lists.before, lists.after, { parent, step: orderStep, before, after }, lists.order);
  }

  /** Another order of what both sides have; where order can have a meaning, also where a new item stands. */
  #order<T extends Json>(
    before: readonly T[],
    after: readonly T[],
    old: { has(item: T): boolean },
    now: { has(item: T): boolean },
    path: Path,
    order: ListOrder,
  ): void {
    const stayed = before.filter((item) => now.has(item));
    const kept = deepEqual(
      stayed,
      after.filter((item) => old.has(item)),
    );
    if (kept && (order === "free" || deepEqual([...stayed, ...after.filter((item) => !old.has(item))], after))) return;
    const same = order === "free" || (kept && order === "guessed");
    this.#tell(path, { before, after, ...(same && { same: "order" }) });
  }

  /** What is equal at both ends is left out; the rest is compared one by one, and what is over is added or removed. */
  #positions(before: readonly Json[], after: readonly Json[], parent: Path | undefined): void {
    const to = (step: Step): Path => ({ parent, step, before, after });
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && deepEqual(before[start], after[start])) start++;
    let end = 0;
    while (end < shorter - start && deepEqual(before.at(-1 - end), after.at(-1 - end))) end++;
    for (let i = start; i < shorter - end; i++) this.values(before[i] ?? null, after[i] ?? null, to(i));
    for (let i = shorter - end; i < before.length - end; i++) {
      this.#tell(to(i), { before: before[i] ?? null });
    }
    for (let i = shorter - end; i < after.length - end; i++) this.#tell(to(i), { after: after[i] ?? null });
  }

  /** False when the texts are no documents. */
  #documents(before: string, after: string, path: Path | undefined): boolean {
    const { kind, parseEmbedded } = this.#options;
    if (parseEmbedded === undefined || !holdsDocument(kind, path, before, after)) return false;
    const [left, right] = [parseEmbedded(before), parseEmbedded(after)];
    if (!isStructured(left) || !isStructured(right)) return false;
    const known = this.found.length;
    this.values(left, right, { parent: path, step: insideStep, before: left, after: right });
    if (this.found.length === known) this.#tell(path, { before, after, same: "spelling" });
    return true;
  }
}

function isScalar(value: Json): value is string | number | boolean | null {
  return typeof value !== "object" || value === null;
}

function isStructured(value: Json | undefined): value is JsonObject | readonly Json[] {
  return typeof value === "object" && value !== null;
}

function isUnique(items: readonly Json[]): boolean {
  return new Set(items).size === items.length;
}
