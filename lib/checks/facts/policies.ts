import { objectAt } from "../../kubernetes/manifest.ts";
import { NetworkPolicies } from "../../kubernetes/network-policy.ts";
import type { Facts } from "./facts.ts";

/** The NetworkPolicies among the objects, and where pods have their addresses if the cluster is declared. */
export function policiesOf(facts: Facts): NetworkPolicies {
  return new NetworkPolicies(
    facts.ofKind("networking.k8s.io/NetworkPolicy").map(({ manifest }) => manifest),
    (namespace) => objectAt(facts.find("/Namespace", "", namespace)?.manifest, "metadata", "labels"),
    podNetworksOf(facts),
  );
}

function podNetworksOf({ cluster }: Facts): string[] {
  if (cluster === undefined) return [];
  const { clusterCidr, ipv6 } = cluster.network;
  return ipv6 === undefined ? [clusterCidr] : [clusterCidr, ipv6.clusterCidr];
}
