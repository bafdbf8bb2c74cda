import { type Problem, quote } from "../errors.ts";
import { withGeneratedName } from "../kubernetes/generated-name.ts";
import { isJsonObject, isManifest, type Json, type Manifest, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { decode } from "./decode.ts";
import { type Documents, readDocuments } from "./documents.ts";
import { LineCounter } from "./line-counter.ts";
import { otherContent } from "./other-content.ts";
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
    const manifest = isManifest(value) ? value : withGeneratedName(value);
    if (manifest !== undefined) objects.push({ manifest, line: lines.line(at) });
    else found.push({ at, ...whatIsMissing(value) });
  }
  return { objects, problems: located(file, text, found) };
}

const identity = [["apiVersion"], ["kind"], ["metadata", "name"]] as const;

/** Why a value is no manifest. */
function whatIsMissing(value: Json): Omit<Problem, "where"> {
  if (typeof value === "string" && value.startsWith("version https://git-lfs.github.com/spec/")) {
    return { what: "a pointer of Git LFS instead of the file", fix: "run git lfs pull" };
  }
  if (!isJsonObject(value)) {
    const got = Array.isArray(value) ? "a list" : `a ${typeof value}`;
    return { what: "no Kubernetes object", got, fix: "write a mapping with apiVersion, kind and metadata.name" };
  }
  const missing: string[] = [];
  for (const path of identity) {
    const found = valueAt(value, ...path) ?? "";
    if (found === "") missing.push(path.join("."));
    else if (typeof found !== "string") {
      const fix = "write a string, in quotes if need be";
      return { what: `${path.join(".")} is not a string`, got: quote(found), fix };
    }
  }
  if (missing[0] === "metadata.name" && stringAt(value, "metadata", "generateName") !== undefined) {
    return {
      what: "generateName without a name makes another object at every sync",
      fix: "write metadata.name instead, or make it a hook of Argo CD's",
    };
  }
  return { what: `no Kubernetes object without ${missing.join(", ")}`, fix: "add it, or move the file away" };
}
