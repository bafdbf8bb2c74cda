import { must } from "../must.ts";

/**
 * What a file is: a file of Kubernetes objects, a file of one node, what charts are told of a cluster, what the objects of a chart were
 * made from, or none of these.
 */
export type FileKind =
  | "manifest"
  | "node-config"
  | "install-env"
  | "capabilities"
  | "render-record"
  | "readme"
  | "other";

/** What the path of a file says, in a tree that is laid out like `dist/`. */
export interface Place {
  readonly kind: FileKind;
  /** Empty for a file outside of all folders. */
  readonly cluster: string;
  /** That of `<cluster>/bootstrap/<application>/`, too; `bootstrap` for a file of a node, empty for one of the whole cluster. */
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
  if (kind === "node-config" || kind === "install-env") {
    return {
      kind,
      cluster: folders.at(-4) ?? "",
      application: "bootstrap",
      node: must(folders.at(-1), "folder of a node"),
    };
  }
  if (kind === "capabilities") return { kind, cluster, application: "bootstrap" };
  if (first === "bootstrap" && second === "k3s" && kind === "other") return { kind, cluster, application: first };
  return { kind, cluster, application: first === "bootstrap" ? (second ?? first) : first };
}

/** @param path relative to `dist/` or to any other folder, with forward slashes */
export function kindOfFile(path: string): FileKind {
  if (/(?:^|\/)bootstrap\/k3s\/[^/]+\/config\.yaml$/.test(path)) return "node-config";
  if (/(?:^|\/)bootstrap\/k3s\/[^/]+\/install\.env$/.test(path)) return "install-env";
  // Whatever else a node gets is for K3s, not for Kubernetes.
  if (/(?:^|\/)bootstrap\/k3s\/[^/]+\/[^/]+$/.test(path)) return "other";
  if (/^[^/]+\/capabilities\.txt$/.test(path)) return "capabilities";
  if (/^[^/]+\/[^/]+\/render\.lock$/.test(path)) return "render-record";
  if (/\.(?:ya?ml|json)$/.test(path)) return "manifest";
  return /(?:^|\/)README\.md$/.test(path) ? "readme" : "other";
}
