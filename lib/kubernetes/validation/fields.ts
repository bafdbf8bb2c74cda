import { isJsonObject, type JsonObject } from "../manifest.ts";

const noObjects: readonly JsonObject[] = [];
const noTexts: readonly string[] = [];
const nothing: JsonObject = {};

/** Whether a field holds something: the API server takes null for no value. */
export function has(parent: JsonObject, field: string): boolean {
  return parent[field] !== undefined && parent[field] !== null;
}

/** The mapping in a field; undefined where there is none, or a value of another type, which the schema reports. */
export function objectIn(parent: JsonObject, field: string): JsonObject | undefined {
  const value = parent[field];
  return isJsonObject(value) ? value : undefined;
}

/** The mappings in a list, one for each item, so that positions stay: null is an empty one for the API server. */
export function objectsIn(parent: JsonObject, field: string): readonly JsonObject[] {
  const value = parent[field];
  return Array.isArray(value) ? value.map((item) => (isJsonObject(item) ? item : nothing)) : noObjects;
}

/** The text in a field; empty where there is none, as it is for the API server. */
export function textIn(parent: JsonObject, field: string): string {
  const value = parent[field];
  return typeof value === "string" ? value : "";
}

/** The texts in a list, one for each item. */
export function textsIn(parent: JsonObject, field: string): readonly string[] {
  const value = parent[field];
  return Array.isArray(value) ? value.map((item) => (typeof item === "string" ? item : "")) : noTexts;
}

/** The number in a field. */
export function numberIn(parent: JsonObject, field: string): number | undefined {
  const value = parent[field];
  return typeof value === "number" ? value : undefined;
}

/** How many items or entries the list or mapping in a field has. */
export function sizeIn(parent: JsonObject, field: string): number {
  const value = parent[field];
  if (Array.isArray(value)) return value.length;
  return isJsonObject(value) ? Object.keys(value).length : 0;
}
