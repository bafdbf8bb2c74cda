import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CheckObject } from "../checks/input.ts";
import { Places } from "../checks/places.ts";
import { oldestMinor } from "../cluster/k3s-version.ts";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { minorOf, newestMinor as newestSchemas, oldestMinor as oldestSchemas } from "../kubernetes/schemas/notation.ts";
import { withoutCopies } from "../layout/copies.ts";
import { stagingFolder } from "../layout/left-out.ts";
import { isBootstrap } from "../layout/paths.ts";
import { kindOfFile } from "../layout/place.ts";
import { Folder, type FolderEntry } from "../repository/folder.ts";
import { IgnoreList, ignoreFile } from "../repository/ignore-list.ts";
import { parseAnyFile } from "../yaml/parse-manifests.ts";
import type { CheckInputs, SchemasFor } from "./check-input.ts";

/** How a folder is to be checked. */
export interface FolderOptions {
  /** @default - the oldest version that clusters can have */
  readonly kubernetes?: string;
  readonly closed?: boolean;
  readonly allowUnknownKinds?: boolean;
  /** Patterns of files that are not checked, beside those of the folder's `ignoreFile`. @default - none */
  readonly ignore?: readonly string[];
}

/** A file or folder that is not checked. */
export interface SkippedFile {
  readonly file: string;
  /** Why, as the end of a sentence that begins with the file. */
  readonly why: string;
}

/** What there is to check in a folder, and what there is beside it. */
export interface FolderInputs extends CheckInputs {
  readonly skipped: readonly SkippedFile[];
}

/** Not written by people. */
const leftOut = new Set([".git", stagingFolder]);

/**
 * The Kubernetes objects of a folder that may be anybody's. What is plainly something else is skipped, and a file that cannot be
 * read is a mistake that keeps no other from being checked.
 * @throws ConfigError when the folder has no name, or for a version of Kubernetes without schemas
 */
export function inputsOfFolder(dir: string, options: FolderOptions, schemasFor: SchemasFor): FolderInputs {
  if (dir === "")
    throw new ConfigError({ where: "--dir", what: "names no folder", got: quote(dir), fix: "write its path" });
  const kubernetes = kubernetesVersion(options.kubernetes ?? oldestMinor);
  const mistakes: Problem[] = [];
  const skipped: SkippedFile[] = [];
  const skip = (path: string, why: string) => skipped.push({ file: join(dir, path), why });
  const folder = new Folder(dir);
  const objects: CheckObject[] = [];
  const byHand = new Set<CheckObject>();
  for (const path of filesToCheck(folder, options.ignore ?? [], mistakes, skip)) {
    const file = join(dir, path);
    const parsed = collect(mistakes, () => parseAnyFile(file, folder.read(path)));
    if (parsed === undefined) continue;
    if (typeof parsed === "string") {
      skip(path, parsed);
      continue;
    }
    mistakes.push(...parsed.problems);
    for (const { manifest } of parsed.objects) {
      const object = { manifest, file };
      objects.push(object);
      if (isBootstrap(path)) byHand.add(object);
    }
  }
  if (objects.length === 0 && mistakes.length === 0) {
    mistakes.push({ where: dir, what: "holds no Kubernetes object", fix: "name a folder of manifests" });
  }
  const { closed = false, allowUnknownKinds = false } = options;
  const places = new Places((file) => readFileSync(file, "utf8"));
  return {
    mistakes,
    skipped: skipped.sort((a, b) => (a.file < b.file ? -1 : 1)),
    places,
    inputs: [
      {
        kubernetes,
        closed: closed && mistakes.length === 0,
        unfinished: mistakes.length > 0,
        allowUnknownKinds: allowUnknownKinds || mistakes.length > 0,
        objects: withoutCopies(objects, (object) => byHand.has(object)),
        schemas: schemasFor(objects.map(({ manifest }) => manifest)),
        written: (object, path) => places.written(object, path),
      },
    ],
  };
}

/** The files that may hold Kubernetes objects, by paths from the folder. */
function filesToCheck(
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

/** `1.36` of `1.36`, `v1.36.5` and `v1.36.5+k3s1`. */
function kubernetesVersion(version: string): string {
  const minor = /^v?(1\.\d+)(?:\.\d+(?:[+-].*)?)?$/.exec(version)?.[1];
  const problem = { where: "--kubernetes", got: quote(version) };
  if (minor === undefined) {
    throw new ConfigError({ ...problem, what: "is not a version of Kubernetes", fix: 'write it like "1.36"' });
  }
  if (minorOf(minor) >= oldestSchemas && minorOf(minor) <= newestSchemas) return minor;
  const fix = `choose one from 1.${oldestSchemas} to 1.${newestSchemas}`;
  throw new ConfigError({ ...problem, what: "is a version that the schemas do not know", fix });
}
