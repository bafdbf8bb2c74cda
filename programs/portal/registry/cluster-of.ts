import { type PortalCluster, portalNamespace } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";

/**
 * What is known of the cluster beside its objects. Only the portal's own namespace says it: it decides what is asked by way of the API
 * server, and where people are led.
 */
export function clusterOf(registries: readonly RegistryEntry[]): PortalCluster | undefined {
  return registries
    .filter(({ namespace }) => namespace === portalNamespace)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .find(({ registry }) => registry?.cluster !== undefined)?.registry?.cluster;
}
