import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
} from "yaml";
import { parsePath } from "../kubernetes/path.ts";
import type { CheckProblem } from "./problem.ts";

/**
 * Finds the line, from 1, of a field of an object; of the field around it when it is missing, and undefined when the text does not
 * hold the object.
 */
export type LineFinder = (object: CheckProblem["object"], path: string) => number | undefined;

/** Reads the text of a file, one document or many. It takes a multiple of the time of a check, so it is for files with problems. */
export function lineFinder(text: string): LineFinder {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  const objects = Array.isArray(documents) ? documents.flatMap((document) => objectsOf(document)) : [];
  return (object, path) => {
    const found = objects.find(({ node }) => isSame(node, object));
    if (found === undefined) return undefined;
    const offset = offsetOf(found, parsePath(path));
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
}

interface ObjectNode {
  readonly document: Document;
  readonly node: Node;
}

/** The object of a document, or those of a List. */
function objectsOf(document: Document): ObjectNode[] {
  const node = document.contents;
  if (!isMap(node)) return [];
  const items = node.get("items");
  const isList = String(node.get("kind")).endsWith("List") && isSeq(items);
  return (isList ? items.items : [node]).flatMap((item) => (isNode(item) ? [{ document, node: item }] : []));
}

function isSame(node: Node, { apiVersion, kind, namespace, name }: CheckProblem["object"]): boolean {
  if (!isMap(node)) return false;
  const [ownName, ownNamespace] = [node.getIn(["metadata", "name"]), node.getIn(["metadata", "namespace"])];
  const isNamed = String(ownName) === name && (typeof ownNamespace === "string" ? ownNamespace : null) === namespace;
  return isNamed && node.get("kind") === kind && node.get("apiVersion") === apiVersion;
}

/** Where the last key or item of a path begins, as far as the path can be followed. */
function offsetOf({ document, node }: ObjectNode, path: ReturnType<typeof parsePath>): number | undefined {
  let offset = node.range?.[0];
  let current: unknown = node;
  for (const step of path) {
    const value: unknown = isAlias(current) ? current.resolve(document) : current;
    if (isMap(value)) {
      const pair = value.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isNode(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      current = pair.value;
    } else if (isSeq(value) && typeof step === "number") {
      const item = value.items[step];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      current = item;
    } else break;
  }
  return offset;
}
