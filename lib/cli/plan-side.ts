import { createHash } from "node:crypto";
import { ConfigError, type Problem } from "../errors.ts";
import { installedVersion } from "../k3s/installed-version.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { withoutCopies } from "../layout/copies.ts";
import { isDropping } from "../layout/dropping.ts";
import { isGenerated, longestHeader, sourceIn } from "../layout/header.ts";
import { isLfsPointer, lfsPointerProblem } from "../layout/lfs-pointer.ts";
import { isBootstrap, readmeFile, syncedPath } from "../layout/paths.ts";
import { type FileKind, placeOf } from "../layout/place.ts";
import type { NodeVersion, PlanFile, PlanInput, PlanObject } from "../plan/subject.ts";
import type { Tree } from "../repository/tree.ts";
import { decode } from "../yaml/decode.ts";
import { readDocuments } from "../yaml/documents.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { located } from "../yaml/text-problem.ts";

/** A file of one side. */
export interface SideFile {
  /** Relative to the tree, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * One side of a plan: what its files say.
 * @param tree what a person writes before a path to name a file of this side: `dist/`, `origin/HEAD:dist/`
 * @param changed files that are on both sides
 * @param generated the clusters among whose files every one has to be generated
 * @throws ConfigError with every file that cannot be read as what it is
 */
export function planSide(
  tree: string,
  files: readonly SideFile[],
  changed: ReadonlySet<string> = new Set(),
  generated: ReadonlySet<string> = new Set(),
): PlanInput {
  const problems: Problem[] = [];
  const objects: PlanObject[] = [];
  const others: PlanFile[] = [];
  const k3sVersions: NodeVersion[] = [];
  for (const { path, bytes } of files) {
    const { kind, cluster, application, node } = placeOf(path);
    const start = bytes.toString("utf8", 0, longestHeader);
    const at = {
      path,
      cluster,
      application,
      ...(generated.has(cluster) && !isGenerated(start) && { isForeign: true }),
    };
    if (isLfsPointer(start)) {
      problems.push({ where: tree + path, ...lfsPointerProblem });
      continue;
    }
    if (kind === "node-environment") {
      const text = bytes.toString("utf8");
      const version = installedVersion(text);
      // A node that comes or goes is no upgrade.
      if (version !== undefined && node !== undefined && changed.has(path)) {
        k3sVersions.push({ cluster, node, version });
      }
      // Shown as what it is, not as a line of a file.
      others.push({ ...at, data: text.replace(/^INSTALL_K3S_VERSION=.*\n?/m, "") });
    } else if (kind === "node-config" && node !== undefined) {
      const parsed = parseSettings(tree + path, bytes);
      problems.push(...parsed.problems);
      others.push({ ...at, node, data: parsed.data });
    } else if (kind === "manifest") {
      const parsed = parseManifests(tree + path, bytes);
      problems.push(...parsed.problems);
      const source = sourceIn(start);
      for (const { manifest } of parsed.objects)
        objects.push({ ...at, manifest, ...(source !== undefined && { source }) });
    } else if (isShown(kind, path, start)) others.push({ ...at, data: textOf(bytes) });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    objects: withoutCopies(
      objects,
      ({ path }) => isBootstrap(path),
      ({ cluster }) => cluster,
    ),
    files: others,
    k3sVersions,
  };
}

/** The clusters that files belong to, in the order of the files. */
export function clustersIn(paths: Iterable<string>): string[] {
  return [...new Set(Array.from(paths, (path) => placeOf(path).cluster))].filter((cluster) => cluster !== "");
}

/** The clusters of a tree that synth has made, known by the page that describes each. */
export function generatedClusters(tree: Tree, paths: Iterable<string>): Set<string> {
  const clusters = new Set<string>();
  for (const path of paths) {
    const { cluster } = placeOf(path);
    if (path === readmeFile(cluster) && isGenerated(tree.read(path).toString("utf8", 0, longestHeader)))
      clusters.add(cluster);
  }
  return clusters;
}

/** Whether a file that is neither an object nor a node's settings is worth a look. */
function isShown(kind: FileKind, path: string, start: string): boolean {
  if (kind === "readme") return !isGenerated(start) && path.split("/").length > 2;
  if (kind === "capabilities" || kind === "cluster-environment" || kind === "host-file") return true;
  return kind === "other" && !isDropping(path.slice(path.lastIndexOf("/") + 1));
}

function textOf(bytes: Buffer): string {
  const { text, problem } = decode(bytes);
  if (problem === undefined) return text;
  return `${bytes.length} bytes that are no text, with SHA-256 ${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The settings that a file holds in one document, or null when there are none. */
function parseSettings(file: string, bytes: Buffer): { readonly data: Json; readonly problems: readonly Problem[] } {
  const { text, problem } = decode(bytes);
  if (problem !== undefined) return { data: null, problems: located(file, text, [problem]) };
  const { documents, problems } = readDocuments(text);
  return { data: documents[0]?.value ?? null, problems: located(file, text, problems) };
}

/**
 * The objects of a cluster whose text contains one of the names.
 * @param tree as for `planSide`
 */
export function* objectsMentioning(
  tree: string,
  files: Tree,
  paths: readonly string[],
  cluster: string,
  names: ReadonlySet<string>,
): Iterable<PlanObject> {
  const all = new Set(paths);
  for (const path of paths) {
    const place = placeOf(path);
    if (place.cluster !== cluster || place.kind !== "manifest") continue;
    if (isBootstrap(path) && all.has(syncedPath(path))) continue;
    const bytes = files.read(path);
    if ([...names].some((name) => bytes.includes(name))) yield* planSide(tree, [{ path, bytes }]).objects;
  }
}

/** How many objects files hold, without reading them as YAML. */
export function countObjects(files: Tree, paths: readonly string[]): number {
  const all = new Set(paths);
  let count = 0;
  for (const path of paths) {
    if (placeOf(path).kind !== "manifest" || (isBootstrap(path) && all.has(syncedPath(path)))) continue;
    const bytes = files.read(path);
    // Of most files, the first mention of a kind is the only one.
    const first = bytes.indexOf("kind:");
    const only = first < 0 || bytes.indexOf("\nkind:", first) < 0;
    count += only ? 1 : Math.max(1, bytes.toString("latin1").match(/^kind:/gm)?.length ?? 0);
  }
  return count;
}

/** The one document that a text is, for values that hold YAML or JSON. */
export function parseEmbedded(text: string): Json | undefined {
  const { documents, problems } = readDocuments(text);
  const [first, ...rest] = documents.map(({ value }) => value);
  if (problems.length > 0 || first === undefined) return undefined;
  return rest.length === 0 ? first : [first, ...rest];
}
