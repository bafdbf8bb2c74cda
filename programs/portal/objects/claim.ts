/** What the portal keeps of a PersistentVolumeClaim. */
export interface Claim {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly phase: "Pending" | "Bound" | "Lost";
  /** Bytes that it has. @default - not bound */
  readonly capacity?: number;
  readonly storageClass?: string;
}

/** How full the volume of a claim is, as its kubelet counts. */
export interface ClaimUsage {
  readonly namespace: string;
  readonly name: string;
  /** Bytes. */
  readonly used: number;
  /** Bytes. */
  readonly capacity: number;
}
