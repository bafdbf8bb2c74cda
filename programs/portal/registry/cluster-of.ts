import { ownRegistry } from "../../../lib/portal/annotations.ts";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";

/**
 * What is known of the cluster beside its objects. Only the ConfigMap that is synthesized says it: it decides what is asked by way of the
 * API server, and where people are led.
 */
export function clusterOf(registries: readonly RegistryEntry[]): PortalCluster | undefined {
  return registries.find(({ namespace, name }) => namespace === ownRegistry.namespace && name === ownRegistry.name)
    ?.registry?.cluster;
}
