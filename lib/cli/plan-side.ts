import { ConfigError, type Problem } from "../errors.ts";
import { identityOf, type Json } from "../manifest/manifest.ts";
import type { PlanFile, PlanInput, PlanObject } from "../plan/subject.ts";
import { readDocuments } from "../repository/manifests/documents.ts";
import { parseManifests } from "../repository/manifests/parse-manifests.ts";
import type { FileTree } from "../repository/trees/file-tree.ts";

/** What the first line of a generated file says about its source. */
const header = /^# Generated from (.+) by k3s-gitops; do not edit\.\r?\n/;

/** Where a file stands in a folder that is laid out like `dist/`; elsewhere only what its path tells. */
interface Place {
  readonly cluster: string;
  readonly application: string;
  readonly isBootstrap: boolean;
  /** The node whose file it is. */
  readonly node?: string;
}

/**
 * One side of a plan.
 * @throws ConfigError with every file that cannot be read as what it is
 */
export function planSide(files: FileTree): PlanInput {
  const problems: Problem[] = [];
  const objects: PlanObject[] = [];
  const others: PlanFile[] = [];
  const k3sVersions = new Map<string, string>();
  for (const [path, bytes] of files) {
    const place = placeOf(path);
    const { cluster, application, node } = place;
    if (node !== undefined && path.endsWith("/install.env")) {
      const version = /^INSTALL_K3S_VERSION=(\S+)$/m.exec(bytes.toString("utf8"))?.[1];
      if (version !== undefined) k3sVersions.set(cluster, version);
    } else if (node !== undefined) {
      const [document] = readDocuments(bytes.toString("utf8")).documents;
      others.push({ path, cluster, application, node, data: document?.value ?? "" });
    } else if (isManifestFile(path)) {
      const parsed = parseManifests(path, bytes);
      problems.push(...parsed.problems);
      const source = header.exec(bytes.toString("utf8", 0, 512))?.[1];
      for (const { manifest } of parsed.objects) {
        objects.push({ path, cluster, application, manifest, ...(source !== undefined && { source }) });
      }
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return { objects: withoutCopies(objects), files: others, k3sVersions };
}

/** What is applied by hand before Argo CD runs is a copy of what Argo CD then syncs. */
function withoutCopies(objects: readonly PlanObject[]): PlanObject[] {
  const key = ({ cluster, manifest }: PlanObject) => `${cluster}\n${identityOf(manifest)}`;
  const synced = new Set(objects.filter(({ path }) => !placeOf(path).isBootstrap).map(key));
  return objects.filter((object) => !placeOf(object.path).isBootstrap || !synced.has(key(object)));
}

/** The one document that a text is, for values that hold YAML or JSON. */
export function parseEmbedded(text: string): Json | undefined {
  const { documents, problems } = readDocuments(text);
  if (problems.length > 0) return undefined;
  const values = documents.map(({ value }) => value);
  return values.length === 1 ? values[0] : values.length === 0 ? undefined : values;
}

/** About as many objects as files hold, without reading them as YAML. */
export function countObjects(files: FileTree): number {
  let count = 0;
  for (const [path, bytes] of files) {
    if (placeOf(path).isBootstrap || !isManifestFile(path)) continue;
    count += Math.max(1, bytes.toString("latin1").match(/^kind:/gm)?.length ?? 0);
  }
  return count;
}

/** The objects of a cluster whose text contains one of the names. */
export function* objectsMentioning(files: FileTree, cluster: string, names: ReadonlySet<string>): Iterable<PlanObject> {
  const hits = new Map<string, Buffer>();
  for (const [path, bytes] of files) {
    if (placeOf(path).cluster === cluster && [...names].some((name) => bytes.includes(name))) hits.set(path, bytes);
  }
  yield* planSide(hits).objects;
}

function placeOf(path: string): Place {
  const parts = path.split("/");
  const [cluster = "", folder = "", second = "", third = ""] = parts;
  if (parts.length < 3) return { cluster: parts.length === 2 ? cluster : "", application: "", isBootstrap: false };
  if (folder !== "bootstrap") return { cluster, application: folder, isBootstrap: false };
  if (second === "k3s" && parts.length === 5)
    return { cluster, application: "bootstrap", isBootstrap: true, node: third };
  return { cluster, application: parts.length === 4 ? second : "bootstrap", isBootstrap: true };
}

function isManifestFile(path: string): boolean {
  return /\.(ya?ml|json)$/.test(path);
}
