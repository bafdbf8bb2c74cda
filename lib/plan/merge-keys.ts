import { type ListKey, type ListOrder, listKeysOf, orderOf, parseKey } from "../kubernetes/list-keys.ts";
import { isJsonObject, type Json, valueAt } from "../kubernetes/manifest.ts";

/** What usually tells items apart where nothing is known of them. */
const guesses = ["name", "key", "id"].map(parseKey);

/** The items of both sides by what tells them apart, written as `port=80`. */
export interface KeyedLists {
  readonly before: ReadonlyMap<string, Json>;
  readonly after: ReadonlyMap<string, Json>;
  readonly order: ListOrder;
}

/** Both lists by merge key, or undefined when only positions tell their items apart. */
export function keyLists(field: string, before: readonly Json[], after: readonly Json[]): KeyedLists | undefined {
  return keyedBy(listKeysOf(field), before, after, orderOf(field)) ?? keyedBy(guesses, before, after, "guessed");
}

function keyedBy(ways: readonly ListKey[], before: readonly Json[], after: readonly Json[], order: ListOrder) {
  for (const way of ways) {
    const left = byKey(way, before);
    const right = left && byKey(way, after);
    if (left && right) return { before: left, after: right, order };
  }
  return undefined;
}

/** Undefined when an item lacks a key, or two items share one. */
function byKey(way: ListKey, items: readonly Json[]): Map<string, Json> | undefined {
  const found = new Map<string, Json>();
  for (const item of items) {
    const key = isJsonObject(item) ? keyIn(way, item) : undefined;
    if (key === undefined || found.has(key)) return undefined;
    found.set(key, item);
  }
  return found;
}

/** What is left at its default is not written. */
function keyIn(way: ListKey, item: Json): string | undefined {
  let text = "";
  for (const { names, fallback } of way) {
    const name = names.find((candidate) => valueAt(item, ...candidate) !== undefined);
    const value = name === undefined ? fallback : valueAt(item, ...name);
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    if (value === fallback || name === undefined) continue;
    text += `${text === "" ? "" : ","}${name.join(".")}=${value}`;
  }
  return text;
}
