/** What the portal keeps of a node. */
export interface Node {
  readonly name: string;
  readonly created: string;
  /** `server` or `agent`, by its labels. */
  readonly role: "server" | "agent";
  readonly ready: boolean;
  /** Why not, as its condition says. @default - it is ready */
  readonly reason?: string;
  /** When it became ready, or ceased to be. @default - unknown */
  readonly since?: string;
  /** Conditions that hold and should not: `MemoryPressure`, `DiskPressure`, `PIDPressure`, `NetworkUnavailable`. */
  readonly pressures: readonly string[];
  /** Whether new pods may come. */
  readonly schedulable: boolean;
  /** Like `v1.36.5+k3s1`. */
  readonly version: string;
  /** Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  readonly podCapacity: number;
}
