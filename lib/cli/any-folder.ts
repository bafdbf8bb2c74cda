import { basename, dirname, join } from "node:path";
import { collect, type Problem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { stagingFolder } from "../layout/left-out.ts";
import { kindOfFile } from "../layout/place.ts";
import { Folder, type FolderEntry } from "../repository/folder.ts";
import { IgnoreList, ignoreFile } from "../repository/ignore-list.ts";
import { parseAnyFile } from "../yaml/parse-manifests.ts";

/** A file or folder that is not read. */
export interface SkippedFile {
  readonly file: string;
  /** Why, as the end of a sentence that begins with the file. */
  readonly why: string;
}

/** What there is in a folder that may be anybody's. */
export interface AnyFolder {
  /** In the order of their files, by paths from the folder. */
  readonly objects: readonly { readonly manifest: Manifest; readonly path: string }[];
  /** A file that cannot be read keeps no other from being read. */
  readonly mistakes: Problem[];
  /** What is plainly something else, in the order of the paths. */
  readonly skipped: readonly SkippedFile[];
}

/** Not written by people. */
const leftOut = new Set([".git", stagingFolder]);

/**
 * The Kubernetes objects of a folder.
 * @param patterns of files that are not read, beside those of the folder's `ignoreFile`
 */
export function readAnyFolder(dir: string, patterns: readonly string[]): AnyFolder {
  const mistakes: Problem[] = [];
  const skipped: SkippedFile[] = [];
  const skip = (path: string, why: string) => skipped.push({ file: join(dir, path), why });
  const folder = new Folder(dir);
  const objects = filesToRead(folder, patterns, mistakes, skip).flatMap((path) => {
    const parsed = collect(mistakes, () => parseAnyFile(join(dir, path), folder.read(path)));
    if (parsed === undefined) return [];
    if (typeof parsed === "string") {
      skip(path, parsed);
      return [];
    }
    mistakes.push(...parsed.problems);
    return parsed.objects.map(({ manifest }) => ({ manifest, path }));
  });
  return { objects, mistakes, skipped: skipped.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

/** The files that may hold Kubernetes objects, by paths from the folder. */
function filesToRead(
  folder: Folder,
  patterns: readonly string[],
  mistakes: Problem[],
  skip: (path: string, why: string) => void,
): string[] {
  const ignored = new IgnoreList([...ignoredBy(folder, mistakes), ...patterns]);
  const { files, linkedFolders, problems } = folder.survey(({ name, path, isFolder }: FolderEntry) => {
    if (leftOut.has(name)) return true;
    const isIgnored = ignored.has(path, isFolder);
    if (isIgnored && (isFolder || kindOfFile(path) === "manifest")) skip(path, "is ignored");
    return isIgnored;
  });
  mistakes.push(...problems);
  for (const path of linkedFolders) skip(path, "is a link to a folder, which is not followed");
  const charts = new Set(files.filter((path) => basename(path) === "Chart.yaml").map((path) => dirname(path)));
  return files.filter((path) => {
    if (kindOfFile(path) !== "manifest") return false;
    const part = partOfChart(path, charts);
    if (part !== undefined) skip(path, part);
    return part === undefined;
  });
}

/** What Helm reads of the charts in some folders, and nobody else. */
function partOfChart(path: string, charts: ReadonlySet<string>): string | undefined {
  if (charts.size === 0) return undefined;
  if (charts.has(dirname(path)) && /^values.*\.ya?ml$/.test(basename(path))) return "holds values of a Helm chart";
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (basename(folder) === "templates" && charts.has(dirname(folder))) return "is a template of a Helm chart";
  }
  return undefined;
}

function ignoredBy(folder: Folder, mistakes: Problem[]): string[] {
  const { files } = folder.survey(({ path }) => path !== ignoreFile);
  if (files.length === 0) return [];
  const text = collect(mistakes, () => folder.read(ignoreFile).toString("utf8"));
  return text?.split("\n") ?? [];
}
