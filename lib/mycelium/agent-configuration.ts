import type { NodePrefix } from "./address.ts";
import type { MyceliumPorts } from "./ports.ts";

/** What the agent of every node is told, as JSON. What differs between nodes it learns from its environment and the API. */
export interface AgentConfiguration {
  /** Whether pods have their only network from it, or a second one beside flannel's. */
  readonly mode: "dual" | "secondary";
  /** Interface of the daemon. */
  readonly tunnel: string;
  readonly bridge: string;
  /** Interface that carries IPv4 between nodes. @default - flannel does */
  readonly vxlan?: string;
  /** Bytes that a packet of a pod holds at most. */
  readonly mtu: number;
  readonly ports: MyceliumPorts;
  /** Prefixes of the nodes that Git declares, as far as they are known: they may reach this one before they are in the cluster. */
  readonly nodes: readonly NodePrefix[];
  /** Networks of pods, IPv4 first. */
  readonly clusterCidrs: readonly string[];
  /** Networks of Services, IPv4 first. */
  readonly serviceCidrs: readonly string[];
  /** Where the root of the host is found: `/host`, or `/` where the agent runs on the host itself. */
  readonly hostRoot: string;
  /** Seconds after which it looks at everything, even if nothing was heard. */
  readonly resyncSeconds: number;
}
