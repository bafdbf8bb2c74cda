/** Holds, in the output folder, what a write needs until it is done. */
export const stagingFolder = ".k3s-gitops-staging";

/** Begins the name of a file, in the output folder, that says which process is writing. */
export const lockPrefix = ".k3s-gitops-lock-";

/**
 * Whether a path is none of a tree's content: what Git keeps beside it, and what a write leaves while it runs. Everything else
 * with a dot in front counts, because Argo CD and kubectl read it.
 * @param path relative to the tree, with forward slashes
 */
export function isLeftOut(path: string): boolean {
  const [first = "", ...below] = path.split("/");
  return first === stagingFolder || first.startsWith(lockPrefix) || first === ".git" || below.includes(".git");
}
