import { isJsonObject, type Json } from "../manifest.ts";
import type { ListKeys } from "./node.ts";

/**
 * What makes an item of a list the one it is, as a person names it; undefined when a key is missing.
 * @param isGo whether Go reads it, to which an empty string is a field that is not there
 */
export function identityOf(keys: ListKeys, item: Json, isGo: boolean): string | undefined {
  if (keys === "set") return JSON.stringify(item);
  if (!isJsonObject(item)) return undefined;
  const parts: string[] = [];
  for (const key of keys) {
    const given = item[key.name];
    const value = given === undefined || (isGo && (given === "" || given === null)) ? key.default : given;
    if (value === undefined) return undefined;
    parts.push(`${key.name} ${JSON.stringify(value)}`);
  }
  return parts.join(" and ");
}
