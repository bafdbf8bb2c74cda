/** What the controller of a cluster is told, as JSON. */
export interface ControllerConfiguration {
  /** Who brings addresses of Services into the network. @default - Services get their addresses elsewhere */
  readonly gateways?: {
    /** Nodes. @default - all */
    readonly nodes?: readonly string[];
    /** How many addresses each Service gets, at most one of each node. */
    readonly addresses: number;
  };
  /** Namespaces whose network policies it may write: those that the TrustPolicy in Git names. */
  readonly namespaces: readonly string[];
  /** Port of its pod: health and metrics. */
  readonly port: number;
  /** Seconds after which it looks at everything, even if nothing was heard. */
  readonly resyncSeconds: number;
}
