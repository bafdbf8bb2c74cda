import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import { isOwnRegistry } from "./own-registry.ts";

/**
 * What is known of the cluster beside its objects. Only the ConfigMap that is synthesized says it: it decides what is asked by way of the
 * API server, and where people are led.
 */
export function clusterOf(registries: readonly RegistryEntry[]): PortalCluster | undefined {
  return registries.find(isOwnRegistry)?.registry?.cluster;
}
