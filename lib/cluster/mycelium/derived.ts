import type * as z from "zod";
import { type NodePrefix, prefixOf } from "../../mycelium/address.ts";
import { tunnelMtu, vxlanMtu } from "../../mycelium/mtu.ts";
import { bridgeName, vxlanName } from "../../mycelium/names.ts";
import type { MyceliumPorts } from "../../mycelium/ports.ts";
import type { DeepReadonly } from "../deep-readonly.ts";
import type { Foundation } from "../foundation.ts";
import type { myceliumSchema } from "./schema.ts";

/** A filling with its defaults. */
export type MyceliumFilling = DeepReadonly<z.output<typeof myceliumSchema>>;

/** The Mycelium network of a cluster: what is declared of it, and what follows. */
export interface MyceliumNetwork {
  readonly mode: MyceliumFilling["mode"];
  readonly install: MyceliumFilling["install"];
  readonly peers: readonly string[];
  /** Interfaces of the LAN on which daemons look for each other. */
  readonly discovery: readonly string[];
  /** Name of the private network. @default - the public one */
  readonly privateNetwork: string | undefined;
  /** Interface of the daemon. */
  readonly tunnel: string;
  readonly bridge: string;
  /** Interface that carries IPv4 between nodes; undefined where flannel does. */
  readonly vxlan: string | undefined;
  /** Bytes that a packet of a pod holds at most. */
  readonly mtu: number;
  readonly ports: MyceliumPorts;
  /** Prefixes of the nodes that are known already, sorted. */
  readonly nodes: readonly NodePrefix[];
  /** Networks of pods and Services, of both families where the cluster has them. */
  readonly clusterCidrs: readonly string[];
  readonly serviceCidrs: readonly string[];
  /** Who else reaches what. */
  readonly trust: MyceliumFilling["trust"];
}

/** What fits into a packet of a pod, in bytes. */
export function largestMtu({ mode }: Pick<MyceliumFilling, "mode">): number {
  return mode === "dual" ? vxlanMtu : tunnelMtu;
}

/** What follows from a filling, beside the networks of the cluster. */
export function networkOf(
  filling: MyceliumFilling,
  { network, nodes }: Pick<Foundation, "network" | "nodes">,
): MyceliumNetwork {
  const { mode, install, peers, discovery, privateNetwork, tunnel, ports, trust } = filling;
  return {
    mode,
    install,
    peers,
    discovery,
    privateNetwork: privateNetwork?.name,
    tunnel,
    bridge: bridgeName,
    vxlan: mode === "dual" ? vxlanName : undefined,
    mtu: filling.mtu ?? largestMtu(filling),
    ports,
    nodes: Object.values(nodes)
      .flatMap(({ ipv6 }) => (ipv6 === undefined ? [] : (prefixOf(ipv6) ?? [])))
      .sort(),
    clusterCidrs: [network.clusterCidr, ...(network.ipv6 === undefined ? [] : [network.ipv6.clusterCidr])],
    serviceCidrs: [network.serviceCidr, ...(network.ipv6 === undefined ? [] : [network.ipv6.serviceCidr])],
    trust,
  };
}
