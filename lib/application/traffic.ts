/** A group of peers that a pod may call. */
export type Destination =
  /** The Kubernetes API on the servers. */
  | "kubernetes-api"
  /** All nodes, for example their kubelets. */
  | "nodes"
  /** Every pod of the cluster. */
  | "pods"
  /** Pods of the same namespace. */
  | "namespace"
  /** Everything outside the cluster. */
  | "internet";

/**
 * What the pods of an application say to others, as far as its routes do not show it. Everything else is denied.
 * Ports are those of the pods.
 */
export interface Traffic {
  /**
   * Whom its pods may call, beside the cluster's DNS.
   * @default - nobody
   */
  readonly to?: readonly Destination[];
  /**
   * Ports that the Kubernetes API calls: admission and conversion webhooks, aggregated APIs.
   * @default - none
   */
  readonly webhooks?: readonly number[];
  /**
   * Ports that serve metrics.
   * @default - none
   */
  readonly metrics?: readonly number[];
}
