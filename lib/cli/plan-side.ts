import { ConfigError, type Problem } from "../errors.ts";
import { installedVersion } from "../k3s/installed-version.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { withoutCopies } from "../layout/copies.ts";
import { sourceIn } from "../layout/header.ts";
import { isBootstrap, syncedPath } from "../layout/paths.ts";
import { placeOf } from "../layout/place.ts";
import type { PlanFile, PlanInput, PlanObject } from "../plan/subject.ts";
import type { Folder } from "../repository/folder.ts";
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
 * @throws ConfigError with every file that cannot be read as what it is
 * @param changed files that are on both sides
 */
export function planSide(
  tree: string,
  files: readonly SideFile[],
  changed: ReadonlySet<string> = new Set(),
): PlanInput {
  const problems: Problem[] = [];
  const objects: PlanObject[] = [];
  const others: PlanFile[] = [];
  const k3sVersions = new Map<string, string>();
  for (const { path, bytes } of files) {
    const { kind, cluster, application, node } = placeOf(path);
    const at = { path, cluster, application };
    if (kind === "install-env") {
      const text = bytes.toString("utf8");
      const version = installedVersion(text);
      // A node that comes or goes is no upgrade of the cluster.
      if (version !== undefined && changed.has(path)) k3sVersions.set(cluster, version);
      // The version is a matter of the cluster, and shown as such.
      others.push({ ...at, data: text.replace(/^INSTALL_K3S_VERSION=.*\n?/m, "") });
    } else if (kind === "node-config" && node !== undefined) {
      const parsed = parseSettings(tree + path, bytes);
      problems.push(...parsed.problems);
      others.push({ ...at, node, data: parsed.data });
    } else if (kind === "manifest") {
      const parsed = parseManifests(tree + path, bytes);
      problems.push(...parsed.problems);
      const source = sourceIn(bytes.toString("utf8", 0, 512));
      for (const { manifest } of parsed.objects)
        objects.push({ ...at, manifest, ...(source !== undefined && { source }) });
    } else if (kind === "other") others.push({ ...at, data: bytes.toString("utf8") });
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
  folder: Folder,
  paths: readonly string[],
  cluster: string,
  names: ReadonlySet<string>,
): Iterable<PlanObject> {
  const all = new Set(paths);
  for (const path of paths) {
    const place = placeOf(path);
    if (place.cluster !== cluster || place.kind !== "manifest") continue;
    if (isBootstrap(path) && all.has(syncedPath(path))) continue;
    const bytes = folder.read(path);
    if ([...names].some((name) => bytes.includes(name))) yield* planSide(tree, [{ path, bytes }]).objects;
  }
}

/** How many objects files hold, without reading them as YAML. */
export function countObjects(folder: Folder, paths: readonly string[]): number {
  const all = new Set(paths);
  let count = 0;
  for (const path of paths) {
    if (placeOf(path).kind !== "manifest" || (isBootstrap(path) && all.has(syncedPath(path)))) continue;
    const bytes = folder.read(path);
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
