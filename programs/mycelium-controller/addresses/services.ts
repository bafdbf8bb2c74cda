import type { ClusterEndpoints, ClusterService } from "../cluster-objects.ts";

/** A Service that asks for addresses. */
export interface BalancedService extends ClusterService {
  /** Nodes that pass on what is for it; undefined where all do. */
  readonly passedOnBy: ReadonlySet<string> | undefined;
}

/** The Services of a cluster, by what becomes of them. */
export interface SortedServices {
  /** Those that get addresses. */
  readonly balanced: readonly BalancedService[];
  /** Those of our class that can have none, because no address that kube-proxy would send on their packets to is of IPv6. */
  readonly refused: readonly ClusterService[];
  /** What all but the first have. */
  readonly reserved: readonly string[];
}

/** Sorts the Services of a cluster. */
export function sortServices(
  services: readonly ClusterService[],
  endpoints: readonly ClusterEndpoints[],
): SortedServices {
  const isBalanced = ({ isOurs, hasIpv6 }: ClusterService) => isOurs && hasIpv6;
  const others = services.filter((service) => !isBalanced(service));
  return {
    balanced: services.filter(isBalanced).map((service) => ({
      ...service,
      passedOnBy: service.isLocal ? nodesOf(service, endpoints) : undefined,
    })),
    refused: others.filter(({ isOurs }) => isOurs),
    reserved: others.flatMap(({ addresses }) => addresses),
  };
}

function nodesOf({ namespace, name }: ClusterService, endpoints: readonly ClusterEndpoints[]): ReadonlySet<string> {
  const slices = endpoints.filter(({ service }) => service === `${namespace}/${name}`);
  return new Set(slices.flatMap(({ nodes }) => nodes));
}
