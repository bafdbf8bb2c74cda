import { must } from "../must.ts";
import type { Git } from "./git.ts";
import { contentsOf, filesAt, type Revision } from "./revision.ts";
import type { Tree } from "./tree.ts";

/** A folder as a commit has it, whatever lies on the disk. */
export class RevisionTree implements Tree {
  readonly #git: Git;
  readonly #ids: ReadonlyMap<string, string>;
  #contents: ReadonlyMap<string, Buffer> | undefined;

  /**
   * @param folder relative to where Git runs
   * @throws ConfigError when a symbolic link or a submodule stands for manifests
   */
  constructor(git: Git, revision: Revision, folder: string) {
    this.#git = git;
    this.#ids = filesAt(git, revision, folder);
  }

  list(): string[] {
    return [...this.#ids.keys()].sort();
  }

  read(path: string): Buffer {
    // All at once: Git takes longer to start than to read.
    this.#contents ??= contentsOf(this.#git, [...new Set(this.#ids.values())]);
    return must(this.#contents.get(must(this.#ids.get(path), path)), path);
  }
}
