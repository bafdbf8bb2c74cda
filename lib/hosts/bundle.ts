import type { BundleFile } from "./bundle-archive.ts";

/**
 * What a node needs of a bundle: no other node's files, and what is applied to the cluster on the first server alone.
 * @param files of `dist/<cluster>/bootstrap/`, with paths below it
 */
export function bundleFor(files: readonly BundleFile[], node: string, isFirstServer: boolean): BundleFile[] {
  return files.filter(({ path }) => {
    const [top = ""] = path.split("/");
    if (top === "nodes") return path.startsWith(`nodes/${node}/`);
    return isFirstServer || neededByAll.has(top);
  });
}

/** Binaries and images are there where the hosts cannot download them. */
const neededByAll: ReadonlySet<string> = new Set(["cluster.env", "scripts", "bin", "images"]);
