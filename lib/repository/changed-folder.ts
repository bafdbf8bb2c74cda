import { existsSync } from "node:fs";
import { Folder } from "./folder.ts";
import type { Tree } from "./tree.ts";

/** A folder as it will be when files have been written to it and removed from it. It may not exist yet. */
export class ChangedFolder implements Tree {
  readonly #folder: Folder;
  readonly #written: ReadonlyMap<string, string>;
  readonly #removed: ReadonlySet<string>;

  /** @param written the texts of files by their paths */
  constructor(path: string, written: ReadonlyMap<string, string>, removed: readonly string[]) {
    this.#folder = new Folder(path);
    this.#written = written;
    this.#removed = new Set(removed);
  }

  list(): string[] {
    const present = existsSync(this.#folder.path) ? this.#folder.list() : [];
    const kept = present.filter((path) => !this.#removed.has(path) && !this.#written.has(path));
    return [...kept, ...this.#written.keys()].sort();
  }

  read(path: string): Buffer {
    const text = this.#written.get(path);
    return text === undefined ? this.#folder.read(path) : Buffer.from(text);
  }
}
