import { loadBalancerClass } from "../../../lib/mycelium/names.ts";
import type { ClusterEndpoints, ClusterService } from "../cluster-objects.ts";
import type { BalancedService } from "./assignments.ts";

/** The Services of a cluster, by what becomes of them. */
export interface SortedServices {
  /** Those that get addresses. */
  readonly balanced: readonly BalancedService[];
  /** Those of our class that can have none, because no Service address of theirs is of IPv6. */
  readonly refused: readonly BalancedService[];
  /** What all others have. */
  readonly reserved: readonly string[];
}

/** Label of an EndpointSlice that names its Service. */
const serviceName = "kubernetes.io/service-name";

/** Sorts the Services of a cluster. A Service without a cluster address has nothing that kube-proxy could send its packets to. */
export function sortServices(
  services: readonly ClusterService[],
  endpoints: readonly ClusterEndpoints[],
): SortedServices {
  const nodes = readyNodes(endpoints);
  const balanced: BalancedService[] = [];
  const refused: BalancedService[] = [];
  const reserved: string[] = [];
  for (const service of services) {
    const { metadata, spec } = service;
    const { namespace = "", name, uid = "", creationTimestamp: created = "" } = metadata;
    const addresses = addressesOf(service);
    if (spec.type !== "LoadBalancer" || spec.loadBalancerClass !== loadBalancerClass) {
      reserved.push(...addresses);
      continue;
    }
    const isLocal = spec.externalTrafficPolicy === "Local";
    const of = { namespace, name, uid, created, addresses };
    if (spec.ipFamilies?.includes("IPv6") !== true) {
      refused.push(of);
      reserved.push(...addresses);
      continue;
    }
    balanced.push({ ...of, ...(isLocal && { nodes: nodes.get(`${namespace}/${name}`) ?? new Set() }) });
  }
  return { balanced, refused, reserved };
}

/** The addresses that a Service has. */
export function addressesOf({ status }: ClusterService): string[] {
  return (status?.loadBalancer?.ingress ?? []).flatMap(({ ip }) => ip ?? []);
}

/** The nodes with a ready pod of each Service, by its namespace and name. */
function readyNodes(slices: readonly ClusterEndpoints[]): Map<string, Set<string>> {
  const nodes = new Map<string, Set<string>>();
  for (const { metadata, addressType, endpoints } of slices) {
    const name = metadata.labels?.[serviceName];
    if (addressType !== "IPv6" || name === undefined) continue;
    const key = `${metadata.namespace}/${name}`;
    const known = nodes.get(key) ?? new Set();
    nodes.set(key, known);
    for (const { nodeName, conditions } of endpoints ?? []) {
      if (nodeName !== undefined && conditions?.ready !== false) known.add(nodeName);
    }
  }
  return nodes;
}
