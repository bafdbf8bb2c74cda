import { Kinds } from "./kinds.ts";
import { Library } from "./library.ts";
import type { Node } from "./node.ts";
import { scalars } from "./scalars.ts";
import { stepInto } from "./step-into.ts";

/**
 * What a schema says of the values of a field: `plain` ones are numbers, switches, choices, names, addresses and the like,
 * `text` is any text or a list of texts, `structure` has fields of its own.
 */
export type FieldType = "plain" | "text" | "structure";

/** What the field at a path of a kind may hold; undefined where anything may stand, or nothing is known of it. */
export type FieldTypes = (
  apiVersion: string,
  kind: string,
  path: readonly (string | number)[],
) => FieldType | undefined;

/** @param read gives the text of a file of `data/`; none is read before the first question */
export function createFieldTypes(read: (fileName: string) => string): FieldTypes {
  const library = new Library(read);
  let kinds: Kinds | undefined;
  return (apiVersion, kind, path) => {
    kinds ??= new Kinds(JSON.parse(read("index.generated.json")), []);
    const entry = kinds.entry(apiVersion, kind);
    if (entry === undefined || entry.gone) return undefined;
    return fieldTypeAt(library.type(entry.type ?? `${apiVersion}#${kind}`), path);
  };
}

/** No name, address or amount. */
const anything = "a = b/%:\n";

function fieldTypeAt(node: Node, path: readonly (string | number)[]): FieldType | undefined {
  let current: Node | undefined = node;
  let isMember = false;
  for (const step of path) {
    isMember = current?.is === "map";
    current = current && stepInto(current, step);
  }
  const type = current && typeOf(current);
  return isMember && type === "text" ? undefined : type;
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
      return node.scalar.test(anything) ? "text" : "plain";
  }
}
