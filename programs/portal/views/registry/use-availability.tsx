import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useSource } from "../../cluster/use-source.tsx";
import type { Availability } from "../../registry/availability.ts";
import { availabilityOf } from "../../registry/availability-of.ts";
import type { Tile } from "../../registry/tile.ts";
import { usePortal } from "../portal-context.tsx";

/** Whether each tile is a link, and why not, as it is at the moment. */
export function useAvailability(tiles: readonly Tile[]): ReadonlyMap<Tile, Availability> {
  const { sources, settings, probes } = usePortal();
  const services = useSource(sources.services);
  const endpointSlices = useSource(sources.endpointSlices);
  const pods = useSource(sources.pods);
  const workloads = useSource(sources.workloads);
  const applications = useSource(sources.applications);
  const revision = useSyncExternalStore(
    useCallback((listener) => probes.subscribe(listener), [probes]),
    () => probes.revision(),
  );
  useEffect(() => probes.want(tiles.flatMap((tile) => tile.probe ?? [])), [probes, tiles]);
  return useMemo(() => {
    const { namespaces } = settings.discovery;
    const probe = probes.state.bind(probes);
    const facts = { services, endpointSlices, pods, workloads, applications, namespaces, probe };
    return new Map(tiles.map((tile) => [tile, availabilityOf(tile, facts)]));
  }, [tiles, services, endpointSlices, pods, workloads, applications, settings, probes, revision]);
}
