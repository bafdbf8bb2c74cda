import { configErrorOf, testClusterConfig } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { defineCluster } from "./define-cluster.ts";

/** What `defineCluster` has against the test cluster with some fields changed to whatever, without the cluster's name. */
export function refusalsOf(changes: object): string[] {
  const config = { ...testClusterConfig, ...changes };
  return configErrorOf(() => Reflect.apply(defineCluster, undefined, [config]))
    .split("\n")
    .map((line) => line.replace('cluster "test" ', ""));
}

/** Nodes `s0`, `s1` and so on, all of them servers. */
export function testServers(count: number): ClusterConfig["nodes"] {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, { role: "server", address: `192.168.1.${index + 10}` }]),
  );
}
