import type { ListKeys, Node } from "./node.ts";
import { stepInto } from "./step-into.ts";

/** The keys of the list at a path below a value of a type, or undefined when it has none or there is no list. */
export function listKeysAt(node: Node, path: readonly (string | number)[]): ListKeys | undefined {
  let current: Node | undefined = node;
  for (const step of path) {
    current = current && stepInto(current, step);
  }
  while (current?.is === "nullable" || current?.is === "ruled") current = current.node;
  return current?.is === "list" ? current.keys : undefined;
}
