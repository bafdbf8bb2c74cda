import {
  bool,
  bytes,
  double,
  duration,
  dyn,
  int,
  list,
  map,
  nullType,
  optional,
  string,
  type Type,
  timestamp,
} from "./type.ts";

/**
 * A value while an expression is evaluated. A `bigint` is CEL's int, a `number` its double.
 */
export type Value =
  | boolean
  | bigint
  | number
  | string
  | null
  | Uint8Array
  | Uint
  | Timestamp
  | Duration
  | ListValue
  | MapValue
  | Optional
  | TypeValue
  | Opaque;

export type MapKey = string | bigint | boolean;

export class Uint {
  readonly value: bigint;

  constructor(value: bigint) {
    this.value = value;
  }
}

export class Timestamp {
  /** Since 1970, in nanoseconds. */
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

export class Duration {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

/** A type as a value: `type(1) == int`. */
export class TypeValue {
  readonly type: Type;

  constructor(type: Type) {
    this.type = type;
  }
}

export class Optional {
  static readonly none = new Optional(undefined);
  readonly value: Value | undefined;

  constructor(value: Value | undefined) {
    this.value = value;
  }
}

/** A value of a library: an address, a quantity, a URL. */
export abstract class Opaque {
  abstract readonly type: Type;
  abstract equals(other: Opaque): boolean;
}

/** How a list compares with another: `set` and the keys of `map` make the order irrelevant. */
export type ListIdentity = "atomic" | "set" | readonly string[];

export class ListValue {
  readonly items: readonly Value[];
  readonly identity: ListIdentity;

  constructor(items: readonly Value[], identity: ListIdentity = "atomic") {
    this.items = items;
    this.identity = identity;
  }
}

/** A map, or an object with fields. */
export abstract class MapValue {
  abstract readonly size: number;
  abstract get(key: MapKey): Value | undefined;
  abstract keys(): Iterable<MapKey>;
}

/** A map that an expression made. */
export class MadeMap extends MapValue {
  readonly #entries: ReadonlyMap<MapKey, Value>;

  constructor(entries: ReadonlyMap<MapKey, Value>) {
    super();
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: MapKey): Value | undefined {
    return this.#entries.get(key);
  }

  keys(): Iterable<MapKey> {
    return this.#entries.keys();
  }
}

/** The key of a map that a value is; undefined for what can be none. */
export function keyOf(value: Value): MapKey | undefined {
  if (value instanceof Uint) return value.value;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : undefined;
  return typeof value === "string" || typeof value === "bigint" || typeof value === "boolean" ? value : undefined;
}

const scalarTypes = new Map<string, Type>([
  ["boolean", bool],
  ["bigint", int],
  ["number", double],
  ["string", string],
]);
const uint: Type = { is: "uint" };
const anyList = list(dyn);
const anyMap = map(dyn, dyn);
const anyOptional = optional(dyn);

/** The type that a value has by itself: of lists and maps nothing is said of what they hold. */
export function typeOf(value: Value): Type {
  if (value === null) return nullType;
  if (typeof value !== "object") return scalarTypes.get(typeof value) ?? dyn;
  if (value instanceof ListValue) return anyList;
  if (value instanceof MapValue) return anyMap;
  if (value instanceof Optional) return anyOptional;
  if (value instanceof Opaque) return value.type;
  if (value instanceof Uint) return uint;
  if (value instanceof Timestamp) return timestamp;
  if (value instanceof Duration) return duration;
  return value instanceof TypeValue ? { is: "type", of: value.type } : bytes;
}
