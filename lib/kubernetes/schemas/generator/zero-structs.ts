import { isJsonObject } from "../../manifest.ts";
import { structMark } from "../from-openapi.ts";
import { type Definition, type Fields, isDefinition } from "../notation.ts";
import { homeOf, leadingReference, type Types } from "./types.ts";

/**
 * Decides which fields of Go types are required that are structs and not pointers to them, which the documents show by an empty
 * default: where such a field is missing Go has a struct of zero values, so that it is what the struct itself requires that is missing.
 */
export function settleStructs(types: Types): void {
  for (const [reference, definition] of types) {
    if (typeof definition === "string") continue;
    const fields = Object.entries(definition).map(([key, field]): [string, Fields[string]] => {
      if (typeof field !== "string" || !field.endsWith(structMark)) return [key, field];
      const name = key.replace("!", "");
      const type = field.slice(0, -structMark.length);
      // What a client says of a status is dropped.
      const isRequired = name !== "status" && requiresAnything(types, type, homeOf(reference), []);
      return [isRequired ? `${name}!` : name, type];
    });
    types.set(reference, Object.fromEntries(fields));
  }
}

function requiresAnything(types: Types, type: Definition, home: string, seen: readonly string[]): boolean {
  if (typeof type !== "string") {
    return Object.entries(type).some(([key, field]) => {
      if (key === "@exactly one" || key === "@at least one") return true;
      if (key === "@like" && isDefinition(field)) return requiresAnything(types, field, home, seen);
      if (typeof field === "string" && field.endsWith(structMark)) {
        return requiresAnything(types, field.slice(0, -structMark.length), home, seen);
      }
      return key.endsWith("!") && !(isJsonObject(field) && !requiresAnything(types, field, home, seen));
    });
  }
  const name = /^[\w./-]+#/.test(type) ? type : `${home}#${leadingReference(type) ?? ""}`;
  const definition = types.get(name);
  if (definition === undefined || seen.includes(name)) return false;
  return requiresAnything(types, definition, homeOf(name), [...seen, name]);
}
