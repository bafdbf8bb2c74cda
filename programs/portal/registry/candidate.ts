import type { BackendRef } from "../objects/ingress.ts";
import type { Probe } from "./probe.ts";
import type { Said } from "./said.ts";
import type { Tile } from "./tile.ts";

/** What one object says of one address. All that say something of the same one become one tile. */
export interface Candidate {
  /** The address, or what takes its place where there is none. */
  readonly key: string;
  readonly url?: string;
  readonly address: string;
  readonly from: Tile["from"];
  readonly application?: string;
  readonly needsHealthy?: boolean;
  readonly backends: readonly BackendRef[];
  readonly probe?: Probe;
  readonly problem?: string;
  /** In our words. */
  readonly own: Said;
  /** In the words of others. */
  readonly foreign: readonly Said[];
  /** What it is called if nobody says it. */
  readonly name: string;
}
