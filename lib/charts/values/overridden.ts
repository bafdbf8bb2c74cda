import { isJsonObject, type Json } from "../../kubernetes/manifest.ts";

/** Values as others change them, which have the last word: those of a subchart by those of its parent. */
export function overridden(values: Json | undefined, by: Json): Json {
  if (!isJsonObject(values) || !isJsonObject(by)) return by;
  const changed = Object.entries(by).map(([name, value]): [string, Json] => [name, overridden(values[name], value)]);
  return { ...values, ...Object.fromEntries(changed) };
}
