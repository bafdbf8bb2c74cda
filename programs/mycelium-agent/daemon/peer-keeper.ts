import type { DaemonClient } from "./daemon-client.ts";
import type { DaemonPeer } from "./peers.ts";

/** Has the daemon connect to the nodes of the cluster. It leaves alone whatever peers it has not added itself. */
export class PeerKeeper {
  readonly #daemon: Pick<DaemonClient, "addPeer" | "removePeer">;
  readonly #added = new Set<string>();

  constructor(daemon: Pick<DaemonClient, "addPeer" | "removePeer">) {
    this.#daemon = daemon;
  }

  /**
   * Adds what is missing of `wanted`, and removes what was added and is wanted no more.
   * @param known what the daemon has now
   * @returns what it refused, for people
   */
  async keep(wanted: ReadonlySet<string>, known: readonly DaemonPeer[]): Promise<readonly string[]> {
    const there = new Set(known.map(({ endpoint }) => endpoint));
    const refused: string[] = [];
    for (const endpoint of wanted) {
      if (there.has(endpoint)) continue;
      try {
        await this.#daemon.addPeer(endpoint);
        this.#added.add(endpoint);
      } catch (error) {
        refused.push(error instanceof Error ? error.message : String(error));
      }
    }
    for (const endpoint of [...this.#added].filter((each) => !wanted.has(each))) {
      try {
        if (there.has(endpoint)) await this.#daemon.removePeer(endpoint);
        this.#added.delete(endpoint);
      } catch (error) {
        refused.push(error instanceof Error ? error.message : String(error));
      }
    }
    return refused;
  }
}
