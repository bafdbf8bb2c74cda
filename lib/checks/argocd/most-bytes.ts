import { isJsonObject, type Json } from "../../kubernetes/manifest.ts";

/** Characters that take one byte, or two with an escape. All others take six at most. */
const ordinary = /^[\n\x20-\x7e]*$/;

/** The longest key that stands on the line of its value. */
const longestKey = 1024;

/**
 * How many bytes a value takes in `dist/`, at most. Less than twice what it really is for most, and much faster than writing it.
 * @param indentation of its lines, in spaces
 */
export function mostBytes(value: Json, indentation = 0): number {
  // With its line break.
  const start = indentation + 1;
  if (typeof value === "string") return mostOfText(value) + linesOf(value) * start;
  // An empty one, and the last line break.
  let bytes = 3;
  if (Array.isArray(value)) {
    for (const item of value) bytes += start + 2 + mostBytes(item, indentation + 2);
    return bytes;
  }
  // No number has more digits.
  if (!isJsonObject(value)) return 26;
  for (const key in value) {
    const name = mostOfText(key);
    bytes += (name > longestKey ? 2 : 1) * (start + 2) + name + mostBytes(value[key] ?? null, indentation + 2);
  }
  return bytes;
}

/** With its quotes, or with what announces a block. */
function mostOfText(text: string): number {
  return text.length * (ordinary.test(text) ? 2 : 6) + 3;
}

function linesOf(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
