import { generatedName } from "../kubernetes/generated-name.ts";
import type { ObjectRef } from "../kubernetes/object-ref.ts";
import type { Path } from "../kubernetes/path.ts";
import { must } from "../must.ts";
import { piecesOf } from "../yaml/pieces.ts";
import { type PlacedNode, placedNode } from "../yaml/placed-node.ts";

/** Finds fields of objects in the text of their file. */
export interface FieldFinder {
  /**
   * The line, from 1, of a field of an object; of the field around it when it is missing, and undefined when the text does not hold
   * the object.
   */
  line(object: ObjectRef, path: Path): number | undefined;
  /** What an unquoted scalar says, before anybody reads it as a number or a truth value. Undefined for everything else. */
  written(object: ObjectRef, path: Path): string | undefined;
}

/** Takes the text of a file, one document or many. */
export function fieldFinder(text: string): FieldFinder {
  const documents = new Documents(text);
  let lines: Lines | undefined;
  return {
    line: (object, path) => {
      const found = documents.find(object);
      if (found === undefined) return undefined;
      lines ??= new Lines(text);
      return lines.at(found.from + placeOf(found.node, path));
    },
    written: (object, path) => {
      let node = documents.find(object)?.node;
      for (const step of path) node = node?.members?.get(String(step))?.value ?? node?.items?.[Number(step)];
      return node?.isPlain === true ? node.text : undefined;
    },
  };
}

/** An object, and where its document begins. */
interface Found {
  readonly node: PlacedNode;
  readonly from: number;
}

/** For so many objects only the documents that mention them are read; for more of them all documents, once. */
const fewObjects = 20;

/** The documents of a file. */
class Documents {
  readonly #documents: readonly Document[];
  readonly #found = new Map<string, Found | undefined>();
  #isComplete = false;

  constructor(text: string) {
    this.#documents = Array.from(piecesOf(text), ({ from, to }) => new Document(text.slice(from, to), from));
  }

  find(object: ObjectRef): Found | undefined {
    const key = keyOf(object.apiVersion, object.kind, object.namespace ?? undefined, object.name);
    if (this.#isComplete || this.#found.has(key)) return this.#found.get(key);
    if (this.#found.size < fewObjects) {
      const document = this.#documents.find((each) => each.mentions(object.name) && each.objects.has(key));
      const node = document?.objects.get(key);
      // A name that nobody mentions may be written with escapes.
      if (document !== undefined && node !== undefined) {
        const found = { node, from: document.from };
        this.#found.set(key, found);
        return found;
      }
    }
    this.#readAll();
    return this.#found.get(key);
  }

  #readAll(): void {
    for (const { objects, from } of this.#documents) {
      for (const [key, node] of objects) if (!this.#found.has(key)) this.#found.set(key, { node, from });
    }
    this.#isComplete = true;
  }
}

/** A document of a file, read when it is asked for. */
class Document {
  readonly from: number;
  readonly #text: string;
  #objects: ReadonlyMap<string, PlacedNode> | undefined;

  constructor(text: string, from: number) {
    this.#text = text;
    this.from = from;
  }

  mentions(name: string): boolean {
    return this.#text.includes(name);
  }

  /** Its objects, by what tells them apart. */
  get objects(): ReadonlyMap<string, PlacedNode> {
    this.#objects ??= objectsIn(placedNode(this.#text));
    return this.#objects;
  }
}

/** The object of a document, or those of a list, which need not repeat their kind in one of a single kind. */
function objectsIn(document: PlacedNode | undefined): ReadonlyMap<string, PlacedNode> {
  const kind = textAt(document, "kind") ?? "";
  const items = kind.endsWith("List") ? document?.members?.get("items")?.value.items : undefined;
  const typeOfItems = { apiVersion: textAt(document, "apiVersion"), kind: kind.slice(0, -"List".length) };
  const found = new Map<string, PlacedNode>();
  for (const node of items ?? (document === undefined ? [] : [document])) {
    const type = textAt(node, "kind") === undefined ? typeOfItems : undefined;
    const key = keyOf(
      type?.apiVersion ?? textAt(node, "apiVersion"),
      type?.kind ?? textAt(node, "kind"),
      textAt(node, "metadata", "namespace"),
      textAt(node, "metadata", "name") ?? generatedName(textAt(node, "metadata", "generateName") ?? ""),
    );
    if (!found.has(key)) found.set(key, node);
  }
  return found;
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => part ?? "").join("\n");
}

function textAt(node: PlacedNode | undefined, ...keys: readonly string[]): string | undefined {
  let current = node;
  for (const key of keys) current = current?.members?.get(key)?.value;
  return current?.text;
}

/** Where the last key or item of a path begins, as far as the path can be followed. */
function placeOf(node: PlacedNode, path: Path): number {
  let [place, current] = [node.at, node];
  for (const step of path) {
    const member = current.members?.get(String(step));
    const item = typeof step === "number" ? current.items?.[step] : undefined;
    const next = member?.value ?? item;
    if (next === undefined) break;
    place = member?.at ?? next.at;
    current = next;
  }
  return place;
}

/** The lines of a text, asked for in any order. */
class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) this.#starts.push(end + 1);
  }

  /** The line of an offset, from 1. */
  at(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (must(this.#starts[middle], "start of a line") <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
