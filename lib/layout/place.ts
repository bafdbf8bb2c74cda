import { bootstrapName } from "./paths.ts";

/**
 * What a file is: a file of Kubernetes objects, K3s' settings on a node or another file of its host, the sums of all these, what scripts
 * are told and the scripts, a guide to bootstrap or recovery, what charts are told of a cluster, what the objects of a chart were made
 * from, or none of these.
 */
export type FileKind =
  | "manifest"
  | "node-config"
  | "cluster-environment"
  | "node-environment"
  | "host-file"
  | "host-sums"
  | "host-script"
  | "guide"
  | "capabilities"
  | "render-record"
  | "readme"
  | "other";

/** What the path of a file says, in a tree that is laid out like `dist/`. */
export interface Place {
  readonly kind: FileKind;
  /** Empty for a file outside of all folders. */
  readonly cluster: string;
  /** That of `<cluster>/bootstrap/<application>/`, too; `bootstrap` for what hosts get, empty for one of the whole cluster. */
  readonly application: string;
  /**
   * Whose K3s reads it.
   * @default - it is no file of a node
   */
  readonly node?: string;
}

/** @param path relative, with forward slashes */
export function placeOf(path: string): Place {
  const kind = kindOfFile(path);
  const folders = path.split("/").slice(0, -1);
  const [cluster = "", first = "", second] = folders;
  const node = ofNode.exec(path);
  if (node !== null) {
    const [, before = "", name = ""] = node;
    return { kind, cluster: before.split("/").at(-3) ?? "", application: bootstrapName, node: name };
  }
  const isOther = (kind === "other" || kind === "guide") && first === bootstrapName;
  if (isOther || kind === "capabilities" || kind === "cluster-environment" || kind === "host-script")
    return { kind, cluster, application: bootstrapName };
  return { kind, cluster, application: first === bootstrapName ? (second ?? first) : first };
}

/** @param path relative to `dist/` or to any other folder, with forward slashes */
export function kindOfFile(path: string): FileKind {
  const [, , , file] = ofNode.exec(path) ?? [];
  if (file === "files/etc/rancher/k3s/config.yaml") return "node-config";
  if (file === "node.env") return "node-environment";
  if (file === "files.sha256") return "host-sums";
  // Whatever else a node gets is for its host, not for Kubernetes.
  if (file !== undefined) return "host-file";
  if (/(?:^|\/)bootstrap\/cluster\.env$/.test(path)) return "cluster-environment";
  if (/(?:^|\/)bootstrap\/scripts\/[^/]+\.sh$/.test(path)) return "host-script";
  if (/^[^/]+\/capabilities\.txt$/.test(path)) return "capabilities";
  if (/^[^/]+\/[^/]+\/render\.lock$/.test(path)) return "render-record";
  if (/\.(?:ya?ml|json)$/.test(path)) return "manifest";
  if (/(?:^|\/)README\.md$/.test(path)) return "readme";
  return isGuide(path) ? "guide" : "other";
}

/** What follows from applications and nodes, and is told to people and scripts. */
function isGuide(path: string): boolean {
  return /^[^/]+\/RECOVERY\.md$|(?:^|\/)bootstrap\/(?:steps|sign-in\.md|secrets\/[^/]+\/[^/]+\.txt)$/.test(path);
}

const ofNode = /^((?:.+\/)?bootstrap\/)nodes\/([^/]+)\/(.+)$/;
