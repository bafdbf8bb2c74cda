import type { Node } from "./node.ts";

/** The type of what a step leads to: a field, the value under a key of a map, an item of a list; undefined where it leads nowhere. */
export function stepInto(node: Node, step: string | number): Node | undefined {
  switch (node.is) {
    case "nullable":
    case "ruled":
      return stepInto(node.node, step);
    case "list":
      return typeof step === "number" ? node.items : undefined;
    case "map":
      return node.values;
    case "object":
      return typeof step === "string" ? node.field(step)?.node : undefined;
    default:
      return undefined;
  }
}
