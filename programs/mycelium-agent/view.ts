import type { NodePrefix } from "../../lib/mycelium/address.ts";

/** A node of the cluster in the Mycelium network. */
export interface ViewedNode {
  readonly name: string;
  readonly prefix: NodePrefix;
  /** The daemon's own address. */
  readonly address: string;
  /** IPv4 network of the node's pods. @default - not known yet */
  readonly podCidr?: string;
}

export interface ViewedPeer extends ViewedNode {
  /** The node's own IPv4 address, which other sites reach through the network. @default - it has none */
  readonly nodeAddress?: string;
  /** Whether both nodes are at one site, so that the LAN carries what is for the node's own address. */
  readonly sameSite: boolean;
}

/** What one node has to know of its cluster. It must be complete: who is missing in it loses its routes and its trust. */
export interface ClusterView {
  readonly self: ViewedNode;
  /** All other nodes. Of two that claim the same the first one counts. */
  readonly peers: readonly ViewedPeer[];
  /** Whom policies let in, beside the nodes of the cluster, who always may. */
  readonly trusted: {
    /** They reach the nodes themselves. */
    readonly nodes: readonly NodePrefix[];
    /** They reach pods and addresses of Services. */
    readonly pods: readonly NodePrefix[];
  };
}

/** A condition as Kubernetes knows it, before it is known since when. */
export interface HostCondition {
  readonly type:
    | "HostReady"
    | "TunnelUp"
    | "PrefixFits"
    | "PeersAccepted"
    | "TrustEnforced"
    | "Converged"
    | "PodNetworkReady";
  readonly status: "True" | "False" | "Unknown";
  /** CamelCase. */
  readonly reason: string;
  readonly message: string;
}

export interface Traffic {
  readonly packets: number;
  readonly bytes: number;
}

/** Counters of an interface since it was made. */
export interface LinkCounters {
  /** Bytes that a packet holds at most. */
  readonly mtu: number;
  readonly received: Traffic;
  readonly sent: Traffic;
  /** Packets that were dropped, by direction. */
  readonly dropped: { readonly received: number; readonly sent: number };
}

export interface HostCounters {
  /** Packets from the Mycelium network that were dropped: what was for the node itself, what was for pods and Services. */
  readonly untrusted: { readonly nodes: Traffic; readonly pods: Traffic };
  /** Packets dropped because they lied about where they come from: of pods to the network, or of anybody to the VXLAN. */
  readonly forged: Traffic;
  /** What the node told senders, or was told, of packets too big for the next link: ICMPv6 "packet too big". */
  readonly tooBig: { readonly received: number; readonly sent: number };
  /** By name of the interface: the tunnel, the bridge and the VXLAN, as far as they exist. */
  readonly links: Readonly<Record<string, LinkCounters>>;
}

/** What one reconciliation of a host came to. */
export interface HostReport {
  /** How many changes the host needed; 0 once it is as it should be. */
  readonly changes: number;
  /** One of every type. */
  readonly conditions: readonly HostCondition[];
  /** As they were before the changes; zeros where there is nothing to count. */
  readonly counters: HostCounters;
}
