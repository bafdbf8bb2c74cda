/** What the portal keeps of an Argo CD Application. */
export interface Application {
  readonly namespace: string;
  readonly name: string;
  readonly project: string;
  /** Sync wave. @default 0 */
  readonly wave: number;
  /** Namespace that it deploys to. @default - none */
  readonly destination?: string;
  readonly sync: "Synced" | "OutOfSync" | "Unknown";
  readonly health: "Healthy" | "Progressing" | "Degraded" | "Suspended" | "Missing" | "Unknown";
  /** What it waits for or fails at, as Argo CD says. @default - nothing */
  readonly message?: string;
  /** Phase of its operation: `Running`, `Succeeded`, `Failed`, `Error`, `Terminating`. @default - none yet */
  readonly phase?: string;
  readonly revision?: string;
  /** Sync options of its policy, which a sync by hand keeps. */
  readonly syncOptions: readonly string[];
  /** Whether Argo CD syncs by itself, and whether it prunes then. */
  readonly automated: boolean;
  readonly prunes: boolean;
  /** Applications that it deploys, be they there yet or not: an app of apps has some. */
  readonly applications: readonly { readonly namespace: string; readonly name: string; readonly wave: number }[];
  /** Workloads that it deployed: Deployments, StatefulSets, DaemonSets. */
  readonly workloads: readonly { readonly kind: string; readonly namespace: string; readonly name: string }[];
}
