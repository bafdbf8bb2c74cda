import { lstatSync } from "node:fs";
import { resolve } from "node:path";
import { ConfigError } from "../errors.ts";
import type { OutputFile } from "../layout/output-file.ts";
import { must } from "../must.ts";
import { compareDist, type Difference } from "./compare-dist.ts";
import { fileSystemProblem } from "./file-system-problem.ts";
import { withLock } from "./lock.ts";
import { type Folder, outputTree } from "./output-tree.ts";
import { applyDifference, undoInterruptedWrite } from "./staging.ts";
import { describe } from "./survey.ts";

/** How far a write goes. */
export interface WriteOptions {
  /**
   * Whether the folders of all other clusters go, too. To be set when every cluster of the repository is written.
   * @default false
   */
  readonly removeOtherClusters?: boolean;
  /**
   * Looks at the sorted paths of the files that are about to be written; what it throws leaves everything as it was.
   * @default - nobody looks
   */
  readonly beforeWriting?: (paths: readonly string[]) => void;
}

/** What a write changed, as sorted paths relative to the output folder. */
export interface WriteResult {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  /** What programs of a person left behind, and what is still there. */
  readonly droppings: readonly string[];
}

/** What a write would change. */
export interface WritePreview {
  /** The texts of files by their paths, relative to the output folder. */
  readonly written: ReadonlyMap<string, string>;
  /** Sorted paths relative to the output folder. */
  readonly removed: readonly string[];
}

/**
 * What `writeDist` would change. It writes nothing and waits for nobody.
 * @throws ConfigError when something there is not ours, or the file system refuses
 */
export function previewDist(
  outDir: string,
  clusters: readonly string[],
  files: readonly OutputFile[],
  { removeOtherClusters = false }: Pick<WriteOptions, "removeOtherClusters"> = {},
): WritePreview {
  const names = new Set(clusters);
  const wanted = outputTree(names, files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  try {
    requireFolder(outDir);
    if (lstatSync(outDir, { throwIfNoEntry: false }) === undefined) return { written: texts, removed: [] };
    const difference = differenceOf(outDir, names, wanted, removeOtherClusters);
    const { written, removed } = pathsOf(difference);
    return { written: new Map(written.map((path) => [path, must(texts.get(path), path)])), removed };
  } catch (error) {
    const problem = fileSystemProblem(outDir, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}

/**
 * Makes `<outDir>/<cluster>` hold exactly `files` for each of `clusters`. Touches only what differs, and only what it has
 * generated. The output folder ends up as it should be or stays as it was; a killed write is undone by the next one.
 * @throws ConfigError when something there is not ours, another process is writing, or the file system refuses
 */
export function writeDist(
  outDir: string,
  clusters: readonly string[],
  files: readonly OutputFile[],
  { removeOtherClusters = false, beforeWriting }: WriteOptions = {},
): WriteResult {
  const names = new Set(clusters);
  const wanted = outputTree(names, files);
  try {
    requireFolder(outDir);
    return withLock(outDir, () => {
      undoInterruptedWrite(outDir);
      const difference = differenceOf(outDir, names, wanted, removeOtherClusters);
      const { written, removed } = pathsOf(difference);
      if (written.length > 0) beforeWriting?.(written);
      if (difference.outgoing.length + difference.incoming.size > 0) applyDifference(outDir, difference);
      return {
        written,
        unchanged: files.length - written.length,
        removed,
        droppings: difference.droppings.toSorted(),
      };
    });
  } catch (error) {
    const problem = fileSystemProblem(outDir, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}

/** @throws ConfigError with what is not ours and has no place there */
function differenceOf(...[outDir, clusters, wanted, removeOtherClusters]: Parameters<typeof compareDist>): Difference {
  const difference = compareDist(outDir, clusters, wanted, removeOtherClusters);
  const { problems } = difference;
  if (problems.length > 0) throw new ConfigError(problems.toSorted((a, b) => (a.where < b.where ? -1 : 1)));
  return difference;
}

function pathsOf({ incoming, outgoingFiles }: Difference): Pick<WriteResult, "written" | "removed"> {
  const written = filesOf(incoming, "").sort();
  const replaced = new Set(written);
  return { written, removed: outgoingFiles.filter((path) => !replaced.has(path)).sort() };
}

/** A link is refused, too: it would let us write, and remove, somewhere else. */
function requireFolder(outDir: string): void {
  const found = lstatSync(resolve(outDir), { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  throw new ConfigError({
    where: outDir,
    what: `is ${describe(found)} where the output folder belongs`,
    fix: found.isFile() || found.isSymbolicLink() ? "move it away or delete it" : "choose another output folder",
  });
}

function filesOf(folder: Folder, prefix: string): string[] {
  return [...folder].flatMap(([name, entry]) =>
    typeof entry === "string" ? prefix + name : filesOf(entry, `${prefix}${name}/`),
  );
}
