import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";

/** Objects that are written as one: a `List`, or one of a single kind like `ConfigMapList`. */
export interface ListObject extends JsonObject {
  readonly kind: string;
  readonly items: readonly Json[];
}

export function isListObject(value: JsonObject): value is ListObject {
  return typeof value.kind === "string" && value.kind.endsWith("List") && Array.isArray(value.items);
}

/** The objects of a list, as they are written and as they are meant: in one of a single kind they need not repeat it. */
export function itemsOf({ apiVersion, kind, items }: ListObject): { readonly written: Json; readonly value: Json }[] {
  const type = { apiVersion: apiVersion ?? null, kind: kind.slice(0, -"List".length) };
  return items.map((written) => {
    const isTyped = !isJsonObject(written) || type.kind === "" || Object.hasOwn(written, "kind");
    return { written, value: isTyped ? written : { ...type, ...written } };
  });
}
