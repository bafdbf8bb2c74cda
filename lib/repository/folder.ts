import { closeSync, type Dirent, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { isLeftOut } from "../layout/left-out.ts";
import { kindOfFile } from "../layout/place.ts";
import { readProblem } from "../yaml/read-problem.ts";
import type { Tree } from "./tree.ts";

/** No Git host takes larger files, and nobody writes such manifests. */
const mostBytes = 100_000_000;

/** One entry of a folder at any depth. */
export interface FolderEntry {
  readonly name: string;
  /** From the folder that is looked at, with forward slashes. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** What lies in a folder, by paths from it. */
interface FolderSurvey {
  /** In the order of their UTF-16 code units. */
  readonly files: string[];
  /** Symbolic links to folders, which are not followed, neither here nor by Argo CD. */
  readonly linkedFolders: string[];
  /** What keeps others from being read. */
  readonly problems: Problem[];
}

/** A folder that anybody may have filled. Nothing outside of it is read, and nothing is written. */
export class Folder implements Tree {
  readonly path: string;
  /** For all files, because a buffer for each takes as long as reading it. */
  readonly #buffer = Buffer.allocUnsafe(1 << 16);

  constructor(path: string) {
    this.path = path.replace(/(?<=.)\/+$/, "");
  }

  /**
   * The files at all depths by their paths, which are relative, have forward slashes, and are in the order of their UTF-16 code
   * units. What Git and a write keep beside them is left out.
   * @throws ConfigError when a folder cannot be read, or when a symbolic link or a device stands for manifests
   */
  list(): string[] {
    const { files, linkedFolders, problems } = this.survey(({ path }) => isLeftOut(path));
    const all = [...problems, ...linkedFolders.map((path) => notFollowed(`${this.path}/${path}`))];
    if (all.length > 0) throw new ConfigError(all.sort((a, b) => (a.where < b.where ? -1 : 1)));
    return files;
  }

  /**
   * Everything that there is, as far as it can be read.
   * @param isLeftOut asked for each file and folder; nothing in a folder that is left out is looked at
   */
  survey(isLeftOut: (entry: FolderEntry) => boolean): FolderSurvey {
    const found: FolderSurvey = { files: [], linkedFolders: [], problems: [] };
    this.#visit("", isLeftOut, found);
    found.files.sort();
    return found;
  }

  /**
   * The content of a file, until the next call.
   * @throws ConfigError when the file cannot be read
   */
  read(path: string): Buffer {
    const file = `${this.path}/${path}`;
    return this.#try(file, () => {
      const count = readStart(file, this.#buffer);
      if (count < this.#buffer.length) return this.#buffer.subarray(0, count);
      const { size } = statSync(file);
      if (size <= mostBytes) return readFileSync(file);
      throw new ConfigError({
        where: file,
        what: "too large",
        got: `${size} bytes`,
        fix: "split it up or move it away",
      });
    });
  }

  #visit(prefix: string, isLeftOut: (entry: FolderEntry) => boolean, found: FolderSurvey): void {
    const folder = prefix === "" ? this.path : `${this.path}/${prefix.slice(0, -1)}`;
    const entries = collect(found.problems, () =>
      this.#try(folder, () => readdirSync(folder, { withFileTypes: true })),
    );
    for (const entry of entries ?? []) {
      const path = prefix + entry.name;
      if (isLockOfEmacs(entry, `${this.path}/${path}`)) continue;
      if (isLeftOut({ name: entry.name, path, isFolder: entry.isDirectory() })) continue;
      if (entry.isFile()) found.files.push(path);
      else if (entry.isDirectory()) this.#visit(`${path}/`, isLeftOut, found);
      else if (kindOfFile(path) === "manifest") {
        const where = `${this.path}/${path}`;
        found.problems.push(
          entry.isSymbolicLink()
            ? notFollowed(where)
            : { where, what: "neither a file nor a folder", fix: "replace it with what it stands for, or remove it" },
        );
      } else if (entry.isSymbolicLink() && leadsToFolder(`${this.path}/${path}`)) found.linkedFolders.push(path);
    }
  }

  #try<T>(path: string, task: () => T): T {
    try {
      return task();
    } catch (error) {
      const problem = readProblem(path, error);
      throw problem === undefined ? error : new ConfigError(problem);
    }
  }
}

function notFollowed(where: string): Problem {
  const what = "a symbolic link, which is not followed";
  return { where, what, fix: "replace it with what it stands for, or remove it" };
}

function readStart(file: string, into: Buffer): number {
  const descriptor = openSync(file, "r");
  try {
    let total = 0;
    for (;;) {
      const count = readSync(descriptor, into, total, into.length - total, null);
      total += count;
      if (count === 0 || total === into.length) return total;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Argo CD, too, passes over links that lead nowhere. */
function isLockOfEmacs(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && entry.name.startsWith(".#") && !existsSync(path);
}

/** Also when nobody can tell, because the link leads to itself. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return true;
  }
}
