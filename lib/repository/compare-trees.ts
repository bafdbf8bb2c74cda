import { createHash } from "node:crypto";
import { ConfigError, collect, type Problem } from "../errors.ts";
import type { Git } from "./git.ts";
import { contentsOf, filesAt, type Revision } from "./revision.ts";
import type { Tree } from "./tree.ts";

/** A file that differs. A side on which it does not exist is left out. */
export interface ChangedFile {
  /** Relative to its tree, with forward slashes. */
  readonly path: string;
  readonly before?: Buffer;
  readonly after?: Buffer;
}

/** What separates two trees of files, byte by byte. */
export interface TreeComparison {
  /** In the order of the paths. */
  readonly changed: readonly ChangedFile[];
  /** The sorted paths of the files that are the same. */
  readonly unchanged: readonly string[];
}

/** @throws ConfigError when a tree or a file in it cannot be read */
export function compareTrees(from: Tree, to: Tree): TreeComparison {
  const left = new Set(from.list());
  const right = new Set(to.list());
  return compare(left, right, (path) => {
    const before = left.has(path) ? from.read(path) : undefined;
    const after = right.has(path) ? to.read(path) : undefined;
    if (before !== undefined && after?.equals(before) === true) return undefined;
    return { path, ...(before && { before: Buffer.from(before) }), ...(after && { after: Buffer.from(after) }) };
  });
}

/**
 * Compares a folder as it was with other files. Of what is the same, nothing is read from Git.
 * @param folder relative to where Git runs
 * @throws ConfigError when the files or the repository cannot be read
 */
export function compareWithRevision(git: Git, revision: Revision, folder: string, files: Tree): TreeComparison {
  const ids = filesAt(git, revision, folder);
  const present = new Set(files.list());
  const { changed, unchanged } = compare(new Set(ids.keys()), present, (path): ChangedFile | undefined => {
    if (!present.has(path)) return { path };
    const after = files.read(path);
    return ids.get(path) === idOf(after, revision.hash) ? undefined : { path, after: Buffer.from(after) };
  });
  const contents = contentsOf(
    git,
    changed.flatMap(({ path }) => ids.get(path) ?? []),
  );
  return {
    changed: changed.map((file) => {
      const before = contents.get(ids.get(file.path) ?? "");
      return { ...file, ...(before && { before }) };
    }),
    unchanged,
  };
}

/** @param difference undefined for a file that is the same on both sides */
function compare(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  difference: (path: string) => ChangedFile | undefined,
): TreeComparison {
  const changed: ChangedFile[] = [];
  const unchanged: string[] = [];
  const problems: Problem[] = [];
  for (const path of [...new Set([...left, ...right])].sort()) {
    collect(problems, () => {
      const file = difference(path);
      if (file === undefined) unchanged.push(path);
      else changed.push(file);
    });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { changed, unchanged };
}

/** The id that Git gives to the content of a file. */
function idOf(content: Buffer, hash: Revision["hash"]): string {
  return createHash(hash).update(`blob ${content.length}\0`).update(content).digest("hex");
}
