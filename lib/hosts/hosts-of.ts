import type { Cluster } from "../cluster/cluster.ts";
import type { Host } from "./bootstrap-plan.ts";

/** How the nodes of a cluster are reached: the first server, the other servers, the agents. */
export function hostsOf({ allNodes }: Pick<Cluster, "allNodes">): Host[] {
  return allNodes.map(({ name, role, address, ssh: { host = address, ...ssh } }) => ({ name, role, host, ...ssh }));
}
