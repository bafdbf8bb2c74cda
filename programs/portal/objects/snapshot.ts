/** What the portal keeps of a snapshot: of etcd as K3s lists it, or of a volume. */
export interface Snapshot {
  readonly of: "etcd" | "volume";
  /** @default - a snapshot of etcd has none */
  readonly namespace?: string;
  readonly name: string;
  /** Where it lies: a node, `s3`, or the claim that it is of. */
  readonly place: string;
  readonly created: string;
  /** Bytes. @default - unknown */
  readonly size?: number;
  readonly ready: boolean;
  /** Why not. @default - it is ready */
  readonly message?: string;
}
