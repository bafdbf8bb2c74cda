import type { JsonObject } from "../manifest.ts";

/** Bytes that a ConfigMap or Secret can hold. */
export const largestData = 1024 * 1024;

/** Bytes of the values of a map, in which each is a text, or bytes in base64. */
export function bytesIn(data: JsonObject | undefined, encoding: "text" | "base64"): number {
  let size = 0;
  for (const value of Object.values(data ?? {}))
    if (typeof value === "string") size += Buffer.byteLength(value, encoding === "text" ? "utf8" : "base64");
  return size;
}
