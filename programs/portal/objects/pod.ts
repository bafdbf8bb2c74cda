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
  readonly deleting: boolean;
  /** What is wrong, in the cluster's own word: `ImagePullBackOff`, `CrashLoopBackOff`, `OOMKilled`, `Unschedulable`. @default - nothing */
  readonly reason?: string;
  /** The sentence that goes with it. @default - none */
  readonly message?: string;
  readonly restarts: number;
  /** When a container ended last. @default - none did */
  readonly lastEnd?: string;
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
