import type { Cluster, ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { must } from "../../../lib/must.ts";
import { testCluster } from "../../../lib/testing.ts";

/** A cluster on the Mycelium network, with some fields changed. */
export function myceliumCluster(changes: Partial<ClusterConfig> = {}): Cluster {
  return testCluster({ cni: { type: "mycelium" }, network: { ipv6: {} }, ...changes });
}

/** Its network. */
export function myceliumNetwork(changes: Partial<ClusterConfig> = {}) {
  return must(myceliumCluster(changes).myceliumNetwork, "network");
}
