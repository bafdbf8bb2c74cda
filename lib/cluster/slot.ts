import type * as z from "zod";
import type { Problem } from "../errors.ts";
import type { PackagedComponent } from "../k3s/packaged-components.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { Foundation, Node } from "./foundation.ts";
import type { HostFile } from "./host-file.ts";

/** What a slot sees of a cluster: the foundation and its own filling. */
export type Filled<Name extends string, Schema extends z.ZodType> = Foundation & {
  readonly [K in Name]: DeepReadonly<z.output<Schema>>;
};

/** Keys of K3s' configuration whose value is a list of arguments for one component. */
export type ArgumentsKey =
  | "kube-apiserver-arg"
  | "kube-controller-manager-arg"
  | "kube-scheduler-arg"
  | "kube-cloud-controller-manager-arg"
  | "etcd-arg"
  | "helm-controller-arg"
  | "kubelet-arg"
  | "kube-proxy-arg";

/** Arguments of components, like `audit-log-maxage=30`. */
export type ComponentArguments = { readonly [Key in ArgumentsKey]?: readonly string[] };

/** What a filling has K3s do. */
export interface K3sSettings {
  /** Entries of every node's configuration file. */
  readonly nodes?: JsonObject;
  /** Entries of the configuration file, equal on all servers. */
  readonly servers?: JsonObject;
  /** Entries of the server that starts the cluster, beside those. */
  readonly firstServer?: JsonObject;
  /** Arguments of components, to which other slots and people add theirs. No two of them may say the same one. */
  readonly arguments?: ComponentArguments;
  /** Fields of every kubelet's configuration. */
  readonly kubelet?: JsonObject;
  /** Packaged components that are off, because something else fills their slot. */
  readonly disable?: readonly PackagedComponent[];
}

/**
 * A part of the cluster that one of several things fills. Everything that follows from the choice is said here, so that nobody else
 * needs to know a filling by name.
 */
export interface Slot<Name extends string, Schema extends z.ZodType, Derived extends object = object> {
  /** What a person writes: a union that is tagged by `type`, or a list of such. */
  readonly schema: Schema;
  /** Contradictions with the foundation, or between several fillings. */
  readonly check?: (cluster: Filled<Name, Schema>) => Problem[];
  /**
   * Keys of K3s' configuration that follow from the filling, so that nobody else may set them, whichever it is.
   * @default - none
   */
  readonly k3sKeys?: readonly string[];
  /** @default - nothing */
  readonly k3s?: (cluster: Filled<Name, Schema>) => K3sSettings;
  /**
   * Files of a node's host beside K3s' configuration.
   * @default - none
   */
  readonly hostFiles?: (cluster: Filled<Name, Schema>, node: Node) => HostFile[];
  /** Fields of the cluster that follow from the filling. */
  readonly derive: (cluster: Filled<Name, Schema>) => Derived;
}
