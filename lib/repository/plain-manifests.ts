import { lstatSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { kindOfFile } from "../layout/place.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { Folder } from "./folder.ts";

/** A pattern, taken apart. */
interface Pattern {
  /** The folder in which files are looked for, relative to the repository; empty for the repository itself. */
  readonly folder: string;
  /** What the paths of files from there look like. */
  readonly files: RegExp;
}

/**
 * The objects of the YAML and JSON files that an application brings, in the order of their paths, read as Kubernetes reads them.
 * @param source the file of the application, which patterns start from
 * @param patterns paths of files and folders, with `*`, `**` and `?`; those after a `!` leave files out
 * @throws ConfigError with everything that cannot be read, and with patterns that no file matches
 */
export function plainManifests(root: string, source: string, patterns: readonly string[]): Manifest[] {
  const problems: Problem[] = [];
  const where = `${source} manifests`;
  const parse = (written: string) => patternOf(root, source, written.replace(/^!/, ""));
  const taken = new Set<string>();
  for (const written of patterns.filter((each) => !each.startsWith("!"))) {
    const pattern = parse(written);
    const found = pattern === undefined ? [] : filesOf(root, pattern, problems);
    if (pattern === undefined) {
      const fix = 'write a path from the file itself, like "./legacy/*.yaml"';
      problems.push({ where, what: "leads out of the repository", got: quote(written), fix });
    } else if (found?.length === 0) {
      const fix = "correct the path, which starts from the folder of this file";
      problems.push({ where, what: "matches no YAML or JSON file", got: quote(written), fix });
    }
    for (const path of found ?? []) taken.add(path);
  }
  for (const pattern of patterns.filter((each) => each.startsWith("!")).map(parse)) {
    if (pattern !== undefined) for (const path of taken) if (matches(pattern, path)) taken.delete(path);
  }
  const repository = new Folder(root);
  const manifests = [...taken].sort().flatMap((path) => {
    const parsed = parseManifests(path, repository.read(path));
    problems.push(...parsed.problems);
    return parsed.objects.map(({ manifest }) => manifest);
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return manifests;
}

function patternOf(root: string, source: string, written: string): Pattern | undefined {
  const path = normalize(join(dirname(source), written)).replace(/\/$/, "");
  if (written.startsWith("/") || path === ".." || path.startsWith("../")) return undefined;
  const parts = path.split("/");
  const wild = parts.findIndex((part) => /[*?]/.test(part));
  if (wild < 0 && lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true)
    return { folder: path, files: /^/ };
  const fixed = wild < 0 ? parts.length - 1 : wild;
  return { folder: parts.slice(0, fixed).join("/"), files: expressionOf(parts.slice(fixed)) };
}

function expressionOf(parts: readonly string[]): RegExp {
  const texts = parts.map((part, index) => {
    if (part === "**") return index === parts.length - 1 ? ".*" : "(?:[^/]+/)*";
    const text = part
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replace(/\*+/g, "[^/]*")
      .replaceAll("?", "[^/]");
    return index === parts.length - 1 ? text : `${text}/`;
  });
  return new RegExp(`^${texts.join("")}$`);
}

function filesOf(root: string, { folder, files }: Pattern, problems: Problem[]): string[] | undefined {
  const prefix = folder === "" ? "" : `${folder}/`;
  if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const listed = collect(problems, () => new Folder(join(root, folder)).list());
  return listed?.filter((path) => kindOfFile(path) === "manifest" && files.test(path)).map((path) => prefix + path);
}

function matches({ folder, files }: Pattern, path: string): boolean {
  if (folder === "") return files.test(path);
  return path.startsWith(`${folder}/`) && files.test(path.slice(folder.length + 1));
}
