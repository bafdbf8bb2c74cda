import { lstatSync, mkdirSync, rmdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ConfigError } from "../errors.ts";

/**
 * Makes a folder and those above it that are missing. Node's own way tries for ever where a file system knows no folder of that
 * name and cannot make one, like `/proc`.
 * @returns the folders that it made, the deepest one first
 * @throws ConfigError where no folder can be made, and what the file system says otherwise
 */
export function makeFolder(folder: string): readonly string[] {
  const path = resolve(folder);
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return [];
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) {
    throw new ConfigError({ where: path, what: "is a link that leads nowhere", fix: "choose another output folder" });
  }
  const made = makeFolder(dirname(path));
  try {
    mkdirSync(path);
    return [path, ...made];
  } catch (error) {
    removeEmptyFolders(made);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // Another process was faster.
    if (code === "EEXIST") return [];
    if (code !== "ENOENT") throw error;
    throw new ConfigError({
      where: path,
      what: "no folder can be made here",
      got: code,
      fix: "choose another output folder",
    });
  }
}

/** Takes folders away again, the deepest one first, as far as they are still empty. */
export function removeEmptyFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}
