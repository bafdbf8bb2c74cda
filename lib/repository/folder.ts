import { closeSync, type Dirent, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { isLeftOut } from "../layout/left-out.ts";
import { kindOfFile } from "../layout/place.ts";
import { readProblem } from "../yaml/read-problem.ts";
import type { Tree } from "./tree.ts";

/** No Git host takes larger files, and nobody writes such manifests. */
const mostBytes = 100_000_000;

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
    const files: string[] = [];
    const problems: Problem[] = [];
    this.#visit("", files, problems);
    if (problems.length > 0) throw new ConfigError(problems);
    return files.sort();
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

  #visit(prefix: string, files: string[], problems: Problem[]): void {
    const folder = prefix === "" ? this.path : `${this.path}/${prefix.slice(0, -1)}`;
    const entries = collect(problems, () => this.#try(folder, () => readdirSync(folder, { withFileTypes: true })));
    for (const entry of entries ?? []) {
      const path = prefix + entry.name;
      if (isLeftOut(path) || isLockOfEmacs(entry, `${this.path}/${path}`)) continue;
      if (entry.isFile()) files.push(path);
      else if (entry.isDirectory()) this.#visit(`${path}/`, files, problems);
      else if (kindOfFile(path) === "manifest" || (entry.isSymbolicLink() && leadsToFolder(`${this.path}/${path}`))) {
        const what = entry.isSymbolicLink() ? "a symbolic link, which is not followed" : "neither a file nor a folder";
        problems.push({ where: `${this.path}/${path}`, what, fix: "replace it with what it stands for, or remove it" });
      }
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
