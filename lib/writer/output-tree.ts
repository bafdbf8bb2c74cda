import { ConfigError, type Problem } from "../errors.ts";
import { isGenerated } from "../layout/header.ts";
import type { OutputFile } from "../layout/output-file.ts";

/** The text of a file, or a folder. */
export type Entry = string | Folder;

/** What a folder holds, by name. */
export type Folder = ReadonlyMap<string, Entry>;

/**
 * The output folder as it should be: a folder for each cluster that has files.
 * @throws ConfigError when some system cannot store a path: two that differ only in case, or a long name
 */
export function outputTree(clusters: ReadonlySet<string>, files: readonly OutputFile[]): Folder {
  for (const cluster of clusters) {
    // Names with a dot in front are ours, for staging and locks.
    const isName = isOutputPath(cluster) && !cluster.includes("/") && !cluster.startsWith(".");
    if (!isName) throw new Error(`${JSON.stringify(cluster)}: no cluster name`);
  }
  const problems: Problem[] = [];
  const root = new Map<string, Entry>();
  const folders = new Map([["", root]]);
  const folderAt = (path: string): Map<string, Entry> => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const folder = new Map<string, Entry>();
    folders.set(path, folder);
    add(path, folder);
    return folder;
  };
  const add = (path: string, entry: Entry): void => {
    const slash = path.lastIndexOf("/");
    const folder = folderAt(path.slice(0, Math.max(slash, 0)));
    const name = path.slice(slash + 1);
    if (folder.has(name)) throw new Error(`${path}: two outputs have this path`);
    folder.set(name, entry);
    const length = Buffer.byteLength(name);
    if (length > 255) {
      const what = "no file system stores names of more than 255 bytes";
      problems.push({ where: path, what, got: `${length}`, fix: "shorten it" });
    }
  };
  for (const { path, text } of files) {
    if (!isOutputPath(path)) throw new Error(`${JSON.stringify(path)}: no path below the output folder`);
    if (!isGenerated(text)) throw new Error(`${path}: the first line is not the header of generated files`);
    add(path, text);
  }
  for (const [name, entry] of root) {
    if (typeof entry === "string" || !clusters.has(name)) throw new Error(`${name}: not the folder of a cluster`);
  }
  for (const [path, folder] of folders) problems.push(...caseProblems(path, [...folder.keys()]));
  if (problems.length > 0) throw new ConfigError(problems);
  return root;
}

function caseProblems(folder: string, names: readonly string[]): readonly Problem[] {
  const spellings = new Map(names.map((name) => [name.toLowerCase(), name]));
  if (spellings.size === names.length) return [];
  const prefix = folder === "" ? "" : `${folder}/`;
  return names
    .filter((name) => spellings.get(name.toLowerCase()) !== name)
    .map((name) => ({
      where: `${prefix}${name}`,
      what: `differs only in case from ${prefix}${spellings.get(name.toLowerCase())}, and not every system can hold both`,
      fix: "rename one of the two",
    }));
}

/** Whether a path is relative, stays below its start, and means the same on every system. */
export function isOutputPath(path: string): boolean {
  return /^(?:(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/(?!$)|$))+$/.test(path);
}
