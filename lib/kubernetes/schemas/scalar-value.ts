import type { Json } from "../manifest.ts";
import type { Node, Range, ScalarNode } from "./node.ts";

/** Whether a value is one of a scalar type, with its limits. */
export function fits({ scalar, range, pattern, orEmpty }: ScalarNode, value: Json): boolean {
  if (orEmpty && value === "") return true;
  if (!scalar.test(value)) return false;
  if (range !== undefined && !includes(range, typeof value === "string" ? lengthOf(value) : Number(value))) {
    return scalar.measure === "length" && typeof value !== "string";
  }
  return pattern === undefined || typeof value !== "string" || pattern.test(value);
}

/** Whether a value is of the JSON type of a scalar, whatever its limits. */
export function isOfType({ scalar }: ScalarNode, value: Json): boolean {
  return scalar.measure === "length"
    ? typeof value === "string"
    : scalar.measure === "value" && Number.isInteger(value);
}

/** Whether a size is within a range. */
export function includes(range: Range | undefined, size: number): boolean {
  return range === undefined || (size >= range.from && size <= range.to);
}

/** In characters, as the API server counts; `length` counts UTF-16 units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

/** The same value as text or as number, if it fits: YAML makes it easy to write the one for the other. */
export function otherSpelling(node: ScalarNode, value: Json): string | undefined {
  if (isSecret(node)) return undefined;
  if (typeof value === "number" || typeof value === "boolean") {
    return fits(node, String(value)) ? JSON.stringify(String(value)) : undefined;
  }
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const plain = value === "true" || value === "false" ? value === "true" : Number(value);
  return fits(node, plain) ? String(plain) : undefined;
}

/** Whether values of a type can be secrets. */
export function isSecret(node: Node): boolean {
  switch (node.is) {
    case "scalar":
      return node.scalar.hidden === true;
    case "map":
      return isSecret(node.values);
    default:
      return false;
  }
}
