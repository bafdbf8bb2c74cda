import { useMemo } from "react";
import { useSource } from "../../cluster/use-source.tsx";
import { tilesOf } from "../../registry/discover.ts";
import { isAwaited } from "../../registry/facts.ts";
import type { Tile } from "../../registry/tile.ts";
import { usePortal } from "../portal-context.tsx";

/** All tiles, and whether everything that they are made of has come. A tile stays the same object until it changes. */
export function useTiles(): { readonly tiles: readonly Tile[]; readonly isComplete: boolean } {
  const { sources, settings } = usePortal();
  const ingresses = useSource(sources.ingresses);
  const httpRoutes = useSource(sources.httpRoutes);
  const ingressRoutes = useSource(sources.ingressRoutes);
  const services = useSource(sources.services);
  const registries = useSource(sources.registries);
  const tiles = useMemo(
    () =>
      tilesOf(
        {
          ingresses: ingresses.items,
          httpRoutes: httpRoutes.items,
          ingressRoutes: ingressRoutes.items,
          services: services.items,
          registries: registries.items,
        },
        settings.discovery,
      ),
    [ingresses.items, httpRoutes.items, ingressRoutes.items, services.items, registries.items, settings.discovery],
  );
  return { tiles, isComplete: ![ingresses, httpRoutes, ingressRoutes, services, registries].some(isAwaited) };
}
