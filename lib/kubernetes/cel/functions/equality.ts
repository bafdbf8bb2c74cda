import {
  Duration,
  type ListIdentity,
  ListValue,
  type MapKey,
  MapValue,
  Opaque,
  Optional,
  Timestamp,
  TypeValue,
  Uint,
  type Value,
} from "../value.ts";

/** Numbers of different types are equal when they are one number; values of other different types never are. */
export function isEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  const [left, right] = [numberOf(a), numberOf(b)];
  // A bigint and a number are never `===`, but compare by their mathematical value.
  if (left !== undefined && right !== undefined) return left <= right && left >= right;
  if (a instanceof ListValue && b instanceof ListValue) return listsAreEqual(a, b);
  if (a instanceof MapValue && b instanceof MapValue) return mapsAreEqual(a, b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b) === 0;
  if (a instanceof Timestamp && b instanceof Timestamp) return a.nanos === b.nanos;
  if (a instanceof Duration && b instanceof Duration) return a.nanos === b.nanos;
  if (a instanceof Optional && b instanceof Optional) {
    return a.value === undefined || b.value === undefined ? a.value === b.value : isEqual(a.value, b.value);
  }
  if (a instanceof TypeValue && b instanceof TypeValue) return runtimeName(a) === runtimeName(b);
  return a instanceof Opaque && b instanceof Opaque && a.constructor === b.constructor && a.equals(b);
}

/** The number that a value is, for comparison with numbers of other types. */
export function numberOf(value: Value): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  return value instanceof Uint ? value.value : undefined;
}

/** Less than 0, 0 or more than 0. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Types have no parameters at run time. */
function runtimeName({ type }: TypeValue): string {
  return type.is === "opaque" || type.is === "object" ? type.name : type.is;
}

function listsAreEqual(a: ListValue, b: ListValue): boolean {
  if (a.items.length !== b.items.length) return false;
  if (a.identity === "atomic") return a.items.every((item, at) => isEqual(item, b.items[at] ?? null));
  const byIdentity = new Map(a.items.map((item) => [identityOf(item, a.identity), item]));
  return b.items.every((item) => {
    const same = byIdentity.get(identityOf(item, a.identity));
    return same !== undefined && isEqual(same, item);
  });
}

function mapsAreEqual(a: MapValue, b: MapValue): boolean {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) {
    const [left, right] = [a.get(key), b.get(key)];
    if (left === undefined || right === undefined ? left !== right : !isEqual(left, right)) return false;
  }
  return true;
}

/** What makes an item of a list the one it is. */
export function identityOf(item: Value, identity: ListIdentity): MapKey | Value {
  const number = numberOf(item);
  if (number !== undefined) return typeof number === "number" && Number.isInteger(number) ? BigInt(number) : number;
  if (typeof identity === "string" || !(item instanceof MapValue)) return item;
  return identity.map((key) => shown(item.get(key))).join("\n");
}

function shown(value: Value | undefined): string {
  return typeof value === "bigint" ? `${value}` : JSON.stringify(value ?? null);
}
