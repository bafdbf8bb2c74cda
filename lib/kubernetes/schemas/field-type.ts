import type { Node } from "./node.ts";
import { scalars } from "./scalars.ts";
import { stepInto } from "./step-into.ts";

/**
 * What a schema says of the values of a field: `plain` ones are numbers, switches, choices, names, addresses and the like,
 * `text` is any text or a list of texts, `structure` has fields of its own.
 */
export type FieldType = "plain" | "text" | "structure";

/** The type of the field at a path below a value of a type, or undefined where anything may stand. */
export function fieldTypeAt(node: Node, path: readonly (string | number)[]): FieldType | undefined {
  let current: Node | undefined = node;
  for (const step of path) {
    current = current && stepInto(current, step);
  }
  return current && typeOf(current);
}

function typeOf(node: Node): FieldType | undefined {
  switch (node.is) {
    case "nullable":
    case "ruled":
      return typeOf(node.node);
    case "list":
      return typeOf(node.items);
    case "map":
      return typeOf(node.values) === "plain" ? "plain" : undefined;
    case "any":
      return undefined;
    case "enum":
      return "plain";
    case "object":
      return "structure";
    case "scalar":
      if (node.scalar.hidden === true || node.scalar === scalars.get("object")) return undefined;
      return node.scalar === scalars.get("string") ? "text" : "plain";
  }
}
