import type { ClusterNode, NetworkNode } from "./cluster-objects.ts";

/** Milliseconds that a Node may be gone: one that is replaced comes back under its name. */
const grace = 300_000;

/** Watches for what agents left of nodes that are gone. */
export class Orphans {
  /** Since when each has no Node, by its uid. */
  readonly #since = new Map<string, number>();

  /**
   * What has had no Node for long enough.
   * @param now milliseconds
   */
  overdue(nodes: readonly ClusterNode[], networkNodes: readonly NetworkNode[], now: number): NetworkNode[] {
    const names = new Set(nodes.map(({ name }) => name));
    // A cluster has a node, at least the one that this runs on: who sees none sees nothing.
    const lost = names.size === 0 ? [] : networkNodes.filter(({ name }) => !names.has(name));
    const uids = new Set(lost.map(({ uid }) => uid));
    for (const uid of this.#since.keys()) if (!uids.has(uid)) this.#since.delete(uid);
    return lost.filter(({ uid }) => {
      const since = this.#since.get(uid) ?? now;
      this.#since.set(uid, since);
      return now - since >= grace;
    });
  }
}
