import type { BackendRef } from "../objects/ingress.ts";
import type { Service } from "../objects/service.ts";
import type { Candidate } from "./candidate.ts";
import { compare } from "./compare.ts";
import { keyOf } from "./indexes.ts";
import { probeAt } from "./probe.ts";
import { firstSaid, type Said } from "./said.ts";
import { saidOfService } from "./service-candidates.ts";
import type { Tile } from "./tile.ts";

/** Where what nobody puts anywhere is found. */
const defaultGroup = "Applications";

/** Services by namespace and name. */
type Services = ReadonlyMap<string, readonly Service[]>;

interface Made {
  readonly tile: Tile;
  readonly of: readonly Candidate[];
  readonly behind: Service | undefined;
}

/** Tiles with what they were made of, by the first of it. */
const made = new WeakMap<Candidate, Made>();

/** The tile of one address, of everything that is said of it; the same object while that and the Service behind it are the same. */
export function mergedTile(same: readonly Candidate[], services: Services): Tile | undefined {
  const tiers = same.length === 1 ? [same] : tiersOf(same);
  const of = tiers.flat();
  const [main] = of;
  if (main === undefined) return undefined;
  const backends = tiers.map(backendsOf).find((refs) => refs.length > 0) ?? [];
  const behind = backends[0] && services.get(keyOf(backends[0].namespace, backends[0].service))?.[0];
  const known = made.get(main);
  if (known?.behind === behind && isSame(known?.of, of)) return known?.tile;
  const tile = tileOf(main, of, tiers[0] ?? of, backends, behind);
  made.set(main, { tile, of, behind });
  return tile;
}

function isSame(before: readonly Candidate[] | undefined, now: readonly Candidate[]): boolean {
  return before?.length === now.length && before.every((each, index) => each === now[index]);
}

/** @param decisive those that lead people there, if any do */
function tileOf(
  main: Candidate,
  all: readonly Candidate[],
  decisive: readonly Candidate[],
  backends: readonly BackendRef[],
  behind: Service | undefined,
): Tile {
  const service = behind && saidOfService(behind);
  const said: readonly Said[] = [
    ...all.map(({ own }) => own),
    ...(service ? [service.own] : []),
    ...all.flatMap(({ foreign }) => foreign),
    ...(service ? service.foreign : []),
  ];
  const says = (key: keyof Said) => firstSaid(said, key);
  const first = <K extends keyof Candidate>(key: K) => all.find((each) => each[key] !== undefined)?.[key];
  return {
    id: main.key,
    title: says("title") ?? main.name,
    description: says("description"),
    icon: says("icon"),
    group: says("group") ?? defaultGroup,
    owner: says("owner"),
    docs: says("docs"),
    url: (all.find(({ url }) => url?.startsWith("https:")) ?? main).url,
    address: main.address,
    from: main.from,
    application: first("application") ?? behind?.application,
    needsHealthy: all.some(({ needsHealthy }) => needsHealthy),
    backends,
    probe: first("probe") ?? probeAt(service?.own.probe, backends.slice(0, 1), undefined),
    problem: decisive.every(({ problem }) => problem !== undefined) ? main.problem : undefined,
  };
}

/** Routes, registries and Services, so far as there are any; each in an order that does not depend on when they came. */
function tiersOf(same: readonly Candidate[]): (readonly Candidate[])[] {
  const tierOf = ({ from: { kind } }: Candidate) => (kind === "ConfigMap" ? 1 : kind === "Service" ? 2 : 0);
  const ordered = same.toSorted((one, other) => compare(orderOf(one), orderOf(other)));
  return [0, 1, 2].map((tier) => ordered.filter((each) => tierOf(each) === tier)).filter(({ length }) => length > 0);
}

function orderOf({ from: { namespace, name, kind } }: Candidate): string {
  return `${namespace} ${name} ${kind}`;
}

function backendsOf(candidates: readonly Candidate[]): readonly BackendRef[] {
  const refs = candidates.flatMap(({ backends }) => backends);
  if (refs.length < 2) return refs;
  return [...new Map(refs.map((ref) => [`${ref.namespace}/${ref.service}:${ref.port}`, ref])).values()];
}
