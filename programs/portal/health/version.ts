/** How a release stands to another; `other` where one of both is no release of K3s. */
export type Order = "older" | "same" | "newer" | "other";

/**
 * How a node's release of K3s stands to the declared one.
 * @see https://docs.k3s.io/release-notes for how they are numbered
 */
export function orderOf(version: string, declared: string): Order {
  if (version === declared) return "same";
  const [a, b] = [numbersOf(version), numbersOf(declared)];
  if (a === undefined || b === undefined) return "other";
  const at = a.findIndex((number, index) => number !== b[index]);
  if (at === -1) return "other";
  return (a[at] ?? 0) < (b[at] ?? 0) ? "older" : "newer";
}

function numbersOf(version: string): readonly number[] | undefined {
  return /^v(\d+)\.(\d+)\.(\d+)\+k3s(\d+)$/.exec(version)?.slice(1).map(Number);
}
