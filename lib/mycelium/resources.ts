import type { NodePrefix } from "./address.ts";
import type { myceliumApiVersion } from "./names.ts";
import type { PublicKey } from "./spore.ts";

/** What `status.conditions` of Kubernetes' own kinds look like. */
export interface Condition {
  readonly type: string;
  readonly status: "True" | "False" | "Unknown";
  /** CamelCase. */
  readonly reason: string;
  readonly message: string;
  readonly lastTransitionTime: string;
  readonly observedGeneration?: number;
}

interface Metadata {
  readonly name: string;
  readonly generation?: number;
  readonly resourceVersion?: string;
  readonly uid?: string;
  readonly deletionTimestamp?: string;
}

/** What one node of the cluster is in the Mycelium network. Its agent writes it; the name is that of the Node. Cluster-scoped. */
export interface MyceliumNode {
  readonly apiVersion: typeof myceliumApiVersion;
  readonly kind: "MyceliumNode";
  readonly metadata: Metadata;
  readonly spec: {
    readonly publicKey: PublicKey;
    /** The daemon's own address. */
    readonly address: string;
    readonly prefix: NodePrefix;
    /** Where other daemons reach this one, like `tcp://192.168.1.10:9651`. */
    readonly endpoints?: readonly string[];
    /** IPv4 network of the node's pods, while it is known. */
    readonly podCidr?: string;
  };
  readonly status?: {
    /** RFC 3339; when the agent last looked at everything, at most a minute apart. */
    readonly observedAt?: string;
    readonly conditions?: readonly Condition[];
  };
}

/** How far one node of the Mycelium network is trusted. Cluster-scoped. */
export interface SporeTrust {
  readonly apiVersion: typeof myceliumApiVersion;
  readonly kind: "SporeTrust";
  readonly metadata: Metadata;
  readonly spec: {
    readonly publicKey: PublicKey;
    /** 0, not at all, to 100, like a node of the cluster. */
    readonly trust: number;
    /** For people. */
    readonly reason: string;
    /** RFC 3339: from then on it is not trusted. @default - never */
    readonly expires?: string;
  };
  readonly status?: { readonly prefix?: NodePrefix; readonly conditions?: readonly Condition[] };
}

/** A port of pods. */
export interface TrustedPort {
  readonly protocol: "TCP" | "UDP";
  readonly port: number;
}

/**
 * Who may reach one namespace, beside whom its other network policies let in. A namespace that has none closes with it, to pods of the
 * cluster as well.
 */
export interface TrustedNamespace {
  readonly namespace: string;
  /** Least trust of whoever reaches its pods, not below `thresholds.pods`, to 100. */
  readonly threshold: number;
  /** Ports of the pods. @default - all */
  readonly ports?: readonly TrustedPort[];
}

/** How much trust is needed for what. There is one, by the name `cluster`. Cluster-scoped. */
export interface TrustPolicy {
  readonly apiVersion: typeof myceliumApiVersion;
  readonly kind: "TrustPolicy";
  readonly metadata: Metadata;
  readonly spec: {
    /** Least trust, 1 to 100, of others than the nodes of the cluster. */
    readonly thresholds: {
      /** To reach the nodes themselves: SSH, kubelets, the API. @default - nobody else may */
      readonly nodes?: number;
      /** To reach pods and addresses of Services. @default - nobody else may */
      readonly pods?: number;
    };
    /** Namespaces that let in others than the cluster's own. @default - none */
    readonly namespaces?: readonly TrustedNamespace[];
  };
  readonly status?: { readonly conditions?: readonly Condition[] };
}
