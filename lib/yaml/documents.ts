import { isJsonObject, type Json } from "../kubernetes/manifest.ts";
import { leadingDots, refusal } from "./dialect.ts";
import { isListObject, itemsOf } from "./list-object.ts";
import { piecesOf } from "./pieces.ts";
import { readPlainBlock } from "./plain-block.ts";
import { mostProblems, type TextProblem } from "./text-problem.ts";
import { readYaml } from "./yaml-reader.ts";

/** What a text holds. */
export interface Documents {
  /** One for each document that is not empty, and one for each item of a list of objects, with the offset of each. */
  readonly documents: readonly { readonly value: Json; readonly at: number }[];
  readonly problems: readonly TextProblem[];
  /** Whether some of them are items of a list. @default false */
  readonly hasList?: true;
}

/** Kubernetes takes no larger request. It also bounds the memory that reading takes, which can be hundreds of times as much. */
const longestDocument = 3 * 2 ** 20;

/**
 * Reads the YAML or JSON that Kubernetes would. Its readers cut a text at the lines that begin with `---` before they parse
 * anything, and read only the first document of each piece.
 */
export function readDocuments(text: string): Documents {
  const documents: { value: Json; at: number }[] = [];
  const problems: TextProblem[] = [];
  let hasList: true | undefined;
  const read = (from: number, to: number): void => {
    const piece = readPiece(text.slice(from, to));
    for (const document of piece.documents) documents.push({ ...document, at: from + document.at });
    hasList ??= piece.hasList;
    for (const problem of piece.problems) problems.push({ ...problem, at: from + problem.at });
  };
  for (const { from, to, separator } of piecesOf(text)) {
    read(from, to);
    if (separator !== "" && !/^---\s*(?:#|$)/.test(separator)) {
      problems.push({ at: to, what: "text behind the dashes between documents", fix: "move it to the next line" });
    }
    if (problems.length > mostProblems) break;
  }
  return { documents, problems, ...(hasList && { hasList }) };
}

function readPiece(written: string): Documents {
  if (written.length > longestDocument) {
    const what = `a document of more than ${longestDocument} characters, which no Kubernetes takes`;
    return { documents: [], problems: [{ at: 0, what, fix: "split it up" }] };
  }
  // For Kubernetes the last line ends, whether or not it does.
  const text = written.endsWith("\n") ? written : `${written}\n`;
  const block = readPlainBlock(text);
  if (block?.value === null) return { documents: [], problems: [] };
  if (block !== undefined && !isListObject(block.value)) {
    return { documents: [{ value: block.value, at: block.at }], problems: [] };
  }
  const isJson = holdsJson(text);
  const refused = isJson ? undefined : (leadingDots(text) ?? refusal(text));
  if (refused !== undefined) return { documents: [], problems: [refused] };

  const { documents, starts, problems } = readYaml(text, isJson);
  const [first, second] = documents.filter(({ value }) => value !== null);
  if (first === undefined) return { documents: [], problems };
  const list = isJsonObject(first.value) && isListObject(first.value) ? first.value : undefined;
  const items = list && itemsOf(list).map(({ written: item, value }) => ({ value, at: starts.get(item) ?? first.at }));
  const found = { documents: items ?? [first], ...(list !== undefined && { hasList: true as const }) };
  if (second === undefined) return { ...found, problems };
  const what = "a document behind three dots, where Kubernetes stops reading";
  const fix = "write three dashes above it";
  return { ...found, problems: [...problems, { at: second.at, what, fix }] };
}

function holdsJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
