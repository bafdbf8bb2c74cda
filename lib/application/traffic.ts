import type { Labels } from "../kubernetes/selector.ts";

/** A group of peers that a pod may call. */
export type PeerGroup =
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

/** A port of an application, which lets its callers in. An application may name itself, to let some of its pods call others. */
export interface ApplicationPort {
  /** Name of an application that the cluster runs. */
  readonly application: string;
  /** Port of one of its Services, by number or name, as one would write it in a URL; or the number of a port of its containers. */
  readonly port: number | string;
}

export type Destination = PeerGroup | ApplicationPort;

/**
 * What pods of an application say to others, as far as its routes do not show it. Everything else is denied.
 * Ports of metrics and webhooks are those of the pods.
 */
export interface PodTraffic {
  /**
   * Labels of the pods that this is about. Pods that an operator makes have the labels that it gives them.
   * @default - every pod of the application
   */
  readonly podLabels?: Labels;
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
   * Ports that people reach by way of the Kubernetes API, like `kubectl proxy` and the dashboard do.
   * @default - those of routes with a `probe`
   */
  readonly proxied?: readonly number[];
  /**
   * Ports that serve metrics.
   * @default - none
   */
  readonly metrics?: readonly number[];
}

/** What all pods of an application say alike, or what each of several sets of them says. A pod in two sets may do what either may. */
export type Traffic = PodTraffic | readonly PodTraffic[];

/** The sets of pods, each with the field that declares it: `traffic`, or `traffic[0]`. */
export function trafficSets(traffic: Traffic): { readonly field: string; readonly set: PodTraffic }[] {
  return isList(traffic)
    ? traffic.map((set, index) => ({ field: `traffic[${index}]`, set }))
    : [{ field: "traffic", set: traffic }];
}

function isList(traffic: Traffic): traffic is readonly PodTraffic[] {
  return Array.isArray(traffic);
}
