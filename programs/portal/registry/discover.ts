import type { PortalSettings } from "../../../lib/portal/settings.ts";
import type { HttpRoute } from "../objects/http-route.ts";
import type { BackendRef, Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Service } from "../objects/service.ts";
import type { Candidate } from "./candidate.ts";
import { indexed, keyOf } from "./indexes.ts";
import { remembered } from "./memo.ts";
import { folded } from "./plain-text.ts";
import { registryCandidates } from "./registry-candidates.ts";
import { httpRouteCandidates, ingressCandidates, ingressRouteCandidates } from "./route-candidates.ts";
import { mergedSaid } from "./said.ts";
import { saidOfService, serviceCandidates } from "./service-candidates.ts";
import type { Tile } from "./tile.ts";

/** What tiles are made of. What does not change must stay the same object, so that it is read once. */
export interface Found {
  readonly ingresses: readonly Ingress[];
  readonly httpRoutes: readonly HttpRoute[];
  readonly ingressRoutes: readonly IngressRoute[];
  readonly services: readonly Service[];
  readonly registries: readonly RegistryEntry[];
}

/** Where what nobody puts anywhere is found. */
const defaultGroup = "Applications";

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
  return inOrder([...byKey(candidates).values()].flatMap((same) => tileOf(same, services)));
}

const servicesByName = indexed(({ namespace, name }: Service) => keyOf(namespace, name));
const byKey = indexed(({ key }: Candidate) => key);

type Services = ReadonlyMap<string, readonly Service[]>;

/** Tiles of addresses that one object has alone, with the Service behind them, by what they were made of. */
const made = new WeakMap<Candidate, { readonly tile: Tile; readonly behind: Service | undefined }>();

function tileOf(same: readonly Candidate[], services: Services): Tile[] {
  const tiers = same.length === 1 ? [same] : tiersOf(same);
  const [main] = tiers.flat();
  if (main === undefined) return [];
  const backends = tiers.map(backendsOf).find((refs) => refs.length > 0) ?? [];
  const behind = backends[0] && services.get(keyOf(backends[0].namespace, backends[0].service))?.[0];
  const known = same.length === 1 ? made.get(main) : undefined;
  if (known !== undefined && known.behind === behind) return [known.tile];
  const tile = merged(main, tiers, backends, behind);
  if (same.length === 1) made.set(main, { tile, behind });
  return [tile];
}

function merged(
  main: Candidate,
  tiers: readonly (readonly Candidate[])[],
  backends: readonly BackendRef[],
  behind: Service | undefined,
): Tile {
  const ordered = tiers.flat();
  const service = behind === undefined ? [] : [saidOfService(behind)];
  const { title, description, icon, group, owner, docs, probe } = mergedSaid([
    ...ordered.map(({ own }) => own),
    ...service.map(({ own }) => own),
    ...ordered.map(({ foreign }) => foreign),
    ...service.map(({ foreign }) => foreign),
  ]);
  const problems = (tiers[0] ?? []).map(({ problem }) => problem);
  return {
    id: main.key,
    title: title ?? main.name,
    description,
    icon,
    group: group ?? defaultGroup,
    owner,
    docs,
    url: (ordered.find(({ url }) => url?.startsWith("https:")) ?? main).url,
    address: main.address,
    from: main.from,
    application: ordered.find(({ application }) => application !== undefined)?.application ?? behind?.application,
    needsHealthy: ordered.some(({ needsHealthy }) => needsHealthy),
    backends,
    probe: backends.length > 0 ? probe : undefined,
    problem: problems.every((problem) => problem !== undefined) ? problems[0] : undefined,
  };
}

/** Routes, registries and Services, so far as there are any; each in an order that does not depend on when they came. */
function tiersOf(same: readonly Candidate[]): (readonly Candidate[])[] {
  const [routes, registries, services]: Candidate[][] = [[], [], []];
  for (const candidate of same) {
    const { kind } = candidate.from;
    (kind === "ConfigMap" ? registries : kind === "Service" ? services : routes)?.push(candidate);
  }
  return [routes, registries, services].map((tier = []) => tier.sort(byObject)).filter((tier) => tier.length > 0);
}

function byObject({ from: one }: Candidate, { from: other }: Candidate): number {
  return compare(keyOf(one.namespace, one.name), keyOf(other.namespace, other.name)) || compare(one.kind, other.kind);
}

function backendsOf(candidates: readonly Candidate[]): readonly BackendRef[] {
  const refs = candidates.flatMap(({ backends }) => backends);
  return refs.length < 2
    ? refs
    : [...new Map(refs.map((ref) => [`${ref.namespace}/${ref.service}:${ref.port}`, ref])).values()];
}

function inOrder(tiles: readonly Tile[]): Tile[] {
  return tiles.toSorted((one, other) => compare(orderOf(one), orderOf(other)));
}

const orderOf = remembered(({ group, title, id }: Tile) => [group, title, id].map(folded).join("\n"));

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
