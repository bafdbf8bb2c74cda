import { type Dirent, readdirSync } from "node:fs";
import type { Problem } from "../errors.ts";
import type { Entry, Folder } from "./output-tree.ts";
import { describe, type Found, inTheWay, isDroppingAt, survey } from "./survey.ts";
import { textComparer } from "./text-comparer.ts";

/** What separates the output folder from what it should be. All paths are relative to it. */
export interface Difference {
  /** Files and whole folders to take away; what is replaced is here and in `incoming`. */
  readonly outgoing: readonly string[];
  /** All files at and below `outgoing`. */
  readonly outgoingFiles: readonly string[];
  /** Files and whole folders to put in place, by path. */
  readonly incoming: ReadonlyMap<string, Entry>;
  /** What programs of a person left behind. */
  readonly droppings: readonly string[];
  /** What is not ours and has no place there. */
  readonly problems: readonly Problem[];
}

/**
 * Compares the folders of `clusters` with what they should hold. With `removeOtherClusters` every other folder is to go, unless
 * nothing in it is ours: then it never was a cluster's.
 */
export function compareDist(
  outDir: string,
  clusters: ReadonlySet<string>,
  wanted: Folder,
  removeOtherClusters: boolean,
): Difference {
  const outgoing: string[] = [];
  const outgoingFiles: string[] = [];
  const incoming = new Map<string, Entry>();
  const droppings: string[] = [];
  const problems: Problem[] = [];
  const holds = textComparer();

  /** @param prefix the folder's path with a slash at its end, or nothing for the output folder */
  function compare(prefix: string, listing: readonly Dirent[], entries: Folder): void {
    const kept = new Set<string>();
    for (const found of listing) {
      const path = prefix + found.name;
      const entry = entries.get(found.name);
      if (typeof entry === "string" && found.isDirectory()) {
        problems.push(inTheWay(outDir, path, "is a folder where a generated file belongs"));
      } else if (typeof entry === "string" && found.isFile() && holds(`${outDir}/${path}`, entry)) {
        kept.add(found.name);
      } else if (typeof entry === "object" && found.isDirectory()) {
        compare(`${path}/`, list(`${outDir}/${path}`), entry);
        kept.add(found.name);
      } else {
        takeAway(path, found);
      }
    }
    for (const [name, entry] of entries) if (!kept.has(name)) incoming.set(prefix + name, entry);
  }

  function takeAway(path: string, found: Found): void {
    const content = survey(outDir, path, found);
    if (isDroppingAt(outDir, path, found)) {
      droppings.push(path);
    } else if (content.droppings.length > 0) {
      // The folder stays for their sake.
      for (const below of list(`${outDir}/${path}`)) takeAway(`${path}/${below.name}`, below);
    } else {
      outgoing.push(path);
      for (const file of content.files) outgoingFiles.push(file);
      for (const problem of content.problems) problems.push(problem);
    }
  }

  const present: Dirent[] = [];
  for (const found of list(outDir)) {
    const { name } = found;
    if (clusters.has(name)) {
      if (found.isDirectory()) present.push(found);
      else problems.push(inTheWay(outDir, name, `is ${describe(found)} where the folder of a cluster belongs`));
    } else if (isDroppingAt(outDir, name, found)) {
      droppings.push(name);
    } else if (removeOtherClusters && found.isDirectory() && !name.startsWith(".")) {
      if (survey(outDir, name, found).files.length > 0) takeAway(name, found);
    }
  }
  compare("", present, wanted);
  return { outgoing, outgoingFiles, incoming, droppings, problems };
}

function list(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
