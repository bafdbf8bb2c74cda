import type { Problem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { decode } from "./decode.ts";
import { type Documents, readDocuments } from "./documents.ts";
import { LineCounter } from "./line-counter.ts";
import { otherContent } from "./other-content.ts";
import { readObject } from "./read-object.ts";
import { located, type TextProblem } from "./text-problem.ts";

/** A Kubernetes object, and the line on which it begins, from 1. */
export interface ParsedManifest {
  readonly manifest: Manifest;
  readonly line: number;
}

/** What a file holds. */
export interface ParsedFile {
  /** In the order of the file, lists taken apart. */
  readonly objects: readonly ParsedManifest[];
  /** In the order of the file; each says where as `file:line:column`. */
  readonly problems: readonly Problem[];
}

/** Argo CD refuses an application whose manifests are larger together. */
const mostBytes = 10_000_000;

/**
 * The Kubernetes objects of a YAML or JSON file, read as Kubernetes and Argo CD do.
 * @param file its name for problems
 */
export function parseManifests(file: string, bytes: Buffer): ParsedFile {
  const read = readText(file, bytes);
  return "problems" in read ? read : manifestsIn(file, read.text, readDocuments(read.text));
}

/**
 * The same of a file that may be anything.
 * @returns what it is, as the end of a sentence, when it is plainly no file of Kubernetes objects
 */
export function parseAnyFile(file: string, bytes: Buffer): ParsedFile | string {
  const read = readText(file, bytes);
  if ("problems" in read)
    return bytes.includes("apiVersion") || bytes.includes("\0") ? read : "holds no Kubernetes object";
  const documents = readDocuments(read.text);
  return otherContent(file, read.text, documents) ?? manifestsIn(file, read.text, documents);
}

function readText(file: string, bytes: Buffer): ParsedFile | { readonly text: string } {
  if (bytes.length > mostBytes) {
    const what = `larger than the ${mostBytes} bytes that Argo CD reads for an application`;
    return { objects: [], problems: [{ where: file, what, got: `${bytes.length} bytes`, fix: "split it up" }] };
  }
  const { text, problem } = decode(bytes);
  return problem === undefined ? { text } : { objects: [], problems: located(file, text, [problem]) };
}

function manifestsIn(file: string, text: string, { documents, problems }: Documents): ParsedFile {
  const found: TextProblem[] = [...problems];
  const lines = new LineCounter(text);
  const objects: ParsedManifest[] = [];
  for (const { value, at } of documents) {
    const { manifest, problem } = readObject(value);
    if (manifest !== undefined) objects.push({ manifest, line: lines.line(at) });
    else found.push({ at, ...problem });
  }
  return { objects, problems: located(file, text, found) };
}
