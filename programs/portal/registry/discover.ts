import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { groupBy } from "../health/group-by.ts";
import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Service } from "../objects/service.ts";
import { compare } from "./compare.ts";
import { indexed, keyOf } from "./indexes.ts";
import { remembered } from "./memo.ts";
import { mergedTile } from "./merged-tile.ts";
import { folded } from "./plain-text.ts";
import { registryCandidates } from "./registry-candidates.ts";
import { httpRouteCandidates, ingressCandidates, ingressRouteCandidates } from "./route-candidates.ts";
import { serviceCandidates } from "./service-candidates.ts";
import type { Tile } from "./tile.ts";

/** What tiles are made of. What does not change must stay the same object, so that it is read once. */
export interface Found {
  readonly ingresses: readonly Ingress[];
  readonly httpRoutes: readonly HttpRoute[];
  readonly ingressRoutes: readonly IngressRoute[];
  readonly services: readonly Service[];
  readonly registries: readonly RegistryEntry[];
}

/**
 * One tile for each address that people may open, by group and title. Where several objects have one address, all of them say what it is:
 * first our annotations of its routes, then registries, our annotations of Services, and annotations of others.
 */
export function tilesOf(found: Found, discovery: PortalSettings["discovery"]): Tile[] {
  const isLookedAt = ({ namespace }: { readonly namespace: string }) =>
    discovery.enabled && (discovery.namespaces.length === 0 || discovery.namespaces.includes(namespace));
  const candidates = [
    ...found.ingresses.filter(isLookedAt).flatMap(ingressCandidates),
    ...found.httpRoutes.filter(isLookedAt).flatMap(httpRouteCandidates),
    ...found.ingressRoutes.filter(isLookedAt).flatMap(ingressRouteCandidates),
    ...found.registries.flatMap(registryCandidates),
    ...found.services.filter(isLookedAt).flatMap(serviceCandidates),
  ];
  const services = servicesByName(found.services);
  const tiles = [...groupBy(candidates, ({ key }) => key).values()].flatMap((same) => mergedTile(same, services) ?? []);
  return tiles.sort((one, other) => compare(orderOf(one), orderOf(other)));
}

const servicesByName = indexed(({ namespace, name }: Service) => keyOf(namespace, name));

const orderOf = remembered(({ group, title, id }: Tile) => [group, title, id].map(folded).join("\n"));
