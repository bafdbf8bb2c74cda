/**
 * Whether a path is none of a tree's content: what Git keeps beside it, and what a write leaves while it runs. Everything else
 * with a dot in front counts, because Argo CD and kubectl read it.
 * @param path relative to the tree, with forward slashes
 */
export function isLeftOut(path: string): boolean {
  return /^\.k3s-gitops-(?:staging|lock-[^/]*)(?:\/|$)|(?:^|\/)\.git(?:\/|$)/.test(path);
}
