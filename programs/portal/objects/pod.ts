/** What the portal keeps of a pod. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly labels: Readonly<Record<string, string>>;
  /** @default - not yet scheduled */
  readonly node?: string;
  readonly phase: "Pending" | "Running" | "Succeeded" | "Failed" | "Unknown";
  readonly ready: boolean;
  /** Since when it is not. @default - it is ready, or unknown */
  readonly notReadySince?: string;
  readonly deleting: boolean;
  /** When its grace is over. @default - it is not being deleted */
  readonly deletionDue?: string;
  /** What is wrong now, in the cluster's own word: `ImagePullBackOff`, `CrashLoopBackOff`, `OOMKilled`, `Unschedulable`. @default - nothing */
  readonly reason?: string;
  /** The sentence that goes with it. @default - none */
  readonly message?: string;
  readonly restarts: number;
  /** When a container ended last. @default - none did */
  readonly lastEnd?: string;
  /** Why: `OOMKilled`, `Error`, `Completed`. @default - none did */
  readonly lastEndReason?: string;
  /** What made it: a ReplicaSet, a DaemonSet, a Job. @default - nobody, or the node itself */
  readonly owner?: { readonly kind: string; readonly name: string };
  /** Whether its node made it from a file. */
  readonly mirror: boolean;
  readonly containers: readonly string[];
  /** What it asks for. Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}
