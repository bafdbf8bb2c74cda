import type { Json } from "./manifest.ts";
import type { Path } from "./path.ts";

/** The first value in something that neither JSON nor YAML can hold, or that nobody would want to read. */
export interface Unplain {
  readonly path: Path;
  /** What it is, as the end of `got`. */
  readonly got: string;
  /** What to do about it, lower case, no final period. */
  readonly fix: string;
}

/** How deep lists and mappings may lie in each other. Nothing that a person writes goes deeper, and whoever reads it may recurse. */
export const deepest = 200;

/** Whether lists and mappings of plain data lie deeper in each other than that. */
export function isTooDeep(data: Json, levels = 0): boolean {
  if (typeof data !== "object" || data === null) return false;
  return levels >= deepest || Object.values(data).some((inner) => isTooDeep(inner, levels + 1));
}

/**
 * Finds what is no plain data. Members that are undefined are none, as in JSON.
 * @param isResolved whether a value that is no plain data will be replaced by some
 */
export function unplainIn(value: unknown, isResolved: (value: object) => boolean = () => false): Unplain | undefined {
  // Paths are looked for only where there is something wrong.
  return isPlain(value, 0, isResolved) ? undefined : find(value, [], [], isResolved);
}

function isPlain(value: unknown, depth: number, isResolved: (value: object) => boolean): boolean {
  if (typeof value === "string") return isWellFormed(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object") return false;
  if (isResolved(value)) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) {
    // Not with "every", which leaves out holes.
    for (const item of value) if (!isPlain(item, depth + 1, isResolved)) return false;
    return true;
  }
  if (!isMapping(value)) return false;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member !== undefined && !(isWellFormed(key) && isPlain(member, depth + 1, isResolved))) return false;
  }
  return true;
}

function find(
  value: unknown,
  path: Path,
  around: readonly object[],
  isResolved: (value: object) => boolean,
): Unplain | undefined {
  const wrong = (got: string, fix: string): Unplain => ({ path, got, fix });
  if (typeof value === "string") {
    return isWellFormed(value) ? undefined : wrong("half of a character", "write whole characters");
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? undefined : wrong(String(value), "write a finite number");
  }
  if (typeof value === "boolean" || value === null) return undefined;
  if (typeof value === "undefined") return wrong("nothing, which is null or undefined", "leave the item out");
  if (typeof value === "bigint") return wrong(`${value}n`, "write a number, or text");
  if (typeof value === "function") return wrong("a function", "write what it returns");
  if (typeof value === "symbol") return wrong("a symbol", "write text");
  if (isResolved(value)) return undefined;
  if (around.includes(value)) return wrong("a value that holds itself", "write each value once");
  // What holds itself is found sooner, unless the circle is that large.
  if (path.length >= deepest)
    return { path: path.slice(0, 5), got: `more than ${deepest} levels`, fix: "nest less deep" };
  if (!Array.isArray(value) && !isMapping(value)) {
    const fix = value instanceof Date ? "write it as text, as with toISOString()" : "write a list or a mapping";
    return wrong(`a ${Object.getPrototypeOf(value)?.constructor?.name ?? "strange object"}`, fix);
  }
  const inside = [...around, value];
  for (const [key, member] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (member === undefined && typeof key === "string") continue;
    const at = [...path, key];
    if (typeof key === "string" && !isWellFormed(key)) {
      return { path: at, got: "half of a character in the key", fix: "write whole characters" };
    }
    const found = find(member, at, inside, isResolved);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isMapping(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Whether each half of a pair of UTF-16 has its other half; UTF-8 cannot hold one alone. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
