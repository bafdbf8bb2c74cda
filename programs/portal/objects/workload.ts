/** What the portal keeps of a Deployment, a StatefulSet or a DaemonSet. */
export interface Workload {
  readonly kind: "Deployment" | "StatefulSet" | "DaemonSet";
  readonly namespace: string;
  readonly name: string;
  /** How many pods it should have. */
  readonly replicas: number;
  readonly ready: number;
  readonly selector: Readonly<Record<string, string>>;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}
