import { isJsonObject, type JsonObject, objectAt } from "../manifest.ts";
import type { Path } from "../path.ts";

const step = /\.([^.[\]']+)|\['((?:[^'\\]|\\.)*)'\]/gy;

/** The keys of a `fieldPath`: `spec` and `a.b` of `.spec['a.b']`; empty for what is none. */
export function pathOf(fieldPath: string): Path {
  const keys: string[] = [];
  let end = 0;
  for (const match of fieldPath.matchAll(step)) {
    keys.push(match[1] ?? (match[2] ?? "").replace(/\\(.)/g, "$1"));
    end = match.index + match[0].length;
  }
  return end === fieldPath.length ? keys : [];
}

/** Whether a `fieldPath` leads to a field of a structural schema. */
export function leadsToField(fieldPath: string, schema: JsonObject): boolean {
  const path = pathOf(fieldPath);
  let current = schema;
  for (const key of path) {
    const properties = objectAt(current, "properties");
    const next = Object.keys(properties).length > 0 ? properties[String(key)] : current.additionalProperties;
    if (!isJsonObject(next)) return false;
    current = next;
  }
  return path.length > 0;
}
