import { isJsonObject, type JsonObject } from "../kubernetes/manifest.ts";
import { inline, multiline } from "./scalar.ts";

/** Which keys of a mapping stand outside the alphabet, which is that of UTF-16 code units. */
interface KeyOrder {
  readonly first: readonly string[];
  readonly last: string | undefined;
}

/** Of a whole object. */
const objectOrder: KeyOrder = { first: ["apiVersion", "kind", "metadata", "spec"], last: "status" };
/** Of what is named `metadata`, in an object and in its templates. */
const metadataOrder: KeyOrder = { first: ["name", "namespace", "labels", "annotations"], last: undefined };
const otherOrder: KeyOrder = { first: ["name"], last: undefined };

/** The longest key that YAML recognizes by the colon behind it, in characters; a longer one is announced by a `?`. */
const longestKey = 1024;

/**
 * One plain object as a YAML document in block style, which YAML 1.1, YAML 1.2 and Kubernetes read back as the same data. The
 * order of the object's keys makes no difference. Members that are undefined are left out, and -0 is 0, as in JSON.
 * @throws Error with the path of the first value that is not plain data
 */
export function emit(manifest: JsonObject): string {
  try {
    return `${mapping(manifest, objectOrder, "\n") || "{}"}\n`;
  } catch (error) {
    throw error === notPlain ? firstNotPlain(manifest, "") : error;
  }
}

/** @param separator a line break and the indentation of the mapping's lines; the text starts behind the first one */
function mapping(object: JsonObject, order: KeyOrder, separator: string): string {
  if (!isPlainObject(object)) throw notPlain;
  const inner = `${separator}  `;
  let text = "";
  for (const key of orderedKeys(object, order)) {
    const value: unknown = object[key];
    if (value === undefined) continue;
    if (text !== "") text += separator;
    const name = inline(key);
    text += name.length > longestKey ? `? ${name}${separator}` : name;
    if (typeof value === "string") text += `: ${value.includes("\n") ? multiline(value, inner) : inline(value)}`;
    else if (Array.isArray(value)) {
      text += value.length === 0 ? ": []" : `:${inner}${sequence(value, inner)}`;
    } else if (isJsonObject(value)) {
      const members = mapping(value, key === "metadata" ? metadataOrder : otherOrder, inner);
      text += members === "" ? ": {}" : `:${inner}${members}`;
    } else text += `: ${scalar(value)}`;
  }
  return text;
}

/** @param separator a line break and the indentation of the dashes; the text starts behind the first one */
function sequence(items: readonly unknown[], separator: string): string {
  const inner = `${separator}  `;
  let text = "";
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    text += i === 0 ? "- " : `${separator}- `;
    if (typeof item === "string") text += item.includes("\n") ? multiline(item, inner) : inline(item);
    else if (Array.isArray(item)) text += item.length === 0 ? "[]" : sequence(item, inner);
    else if (isJsonObject(item)) text += mapping(item, otherOrder, inner) || "{}";
    else text += scalar(item);
  }
  return text;
}

function scalar(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value !== "number" || !Number.isFinite(value)) throw notPlain;
  const digits = String(value);
  // YAML 1.1 takes `1e+21` for a string: its floats have a point.
  return digits.includes("e") && !digits.includes(".") ? digits.replace("e", ".0e") : digits;
}

function orderedKeys(object: JsonObject, { first, last }: KeyOrder): string[] {
  const own = Object.keys(object);
  // Insertion is faster than `sort` for the few keys of most mappings, and it is linear for keys that are sorted already.
  if (own.length > 32) own.sort();
  const keys: string[] = [];
  for (const key of own) {
    if (key === last) continue;
    let at = keys.length;
    for (; at > 0; at--) {
      const before = keys[at - 1];
      if (before === undefined || before < key) break;
      keys[at] = before;
    }
    keys[at] = key;
  }
  let position = 0;
  for (const key of first) {
    const at = keys.indexOf(key);
    if (at < 0) continue;
    keys.copyWithin(position + 1, position, at);
    keys[position++] = key;
  }
  if (last !== undefined && Object.hasOwn(object, last)) keys.push(last);
  return keys;
}

function isPlainObject(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null;
}

/** Thrown where there is no time to keep track of paths. */
const notPlain = new Error("not plain data");

/** What to say of the first value that is not plain data; its path is looked for only now. */
function firstNotPlain(value: unknown, path: string): Error | undefined {
  if (Array.isArray(value)) return first(value.entries(), ([index, item]) => firstNotPlain(item, `${path}[${index}]`));
  if (isJsonObject(value) && isPlainObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return first(members, ([key, member]) => firstNotPlain(member, `${path}.${key}`));
  }
  if (value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
    return undefined;
  const found = typeof value === "number" ? value : isJsonObject(value) ? value.constructor.name : typeof value;
  return new Error(`${path || "."}: not plain data, got ${found}`);
}

function first<T>(items: Iterable<T>, find: (item: T) => Error | undefined): Error | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
