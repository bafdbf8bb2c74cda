import { type Foreign, foreignAnnotations } from "./foreign-annotations.ts";
import { type Own, ownAnnotations } from "./own-annotations.ts";
import { mostAddresses, type Place, separatePlaces } from "./place.ts";
import { readableName } from "./readable-name.ts";
import { firstSaid } from "./said.ts";

/** What an object says of one of its places. */
export interface Words {
  readonly place: Place;
  readonly own: Own;
  readonly foreign: readonly Foreign[];
  /** What the place is called if nobody says it. */
  readonly name: string;
}

interface Annotated {
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * What an object says of each place that people may know. What it says plainly is of the shortest path of each host that it says nothing
 * else of; of all other paths it says by that whose they are.
 */
export function wordsOf(object: Annotated, all: readonly Place[]): Words[] {
  const own = ownAnnotations(object.annotations);
  const foreign = foreignAnnotations(object.annotations);
  const name = readableName(object);
  const places = separatePlaces(all, own.paths).slice(0, mostAddresses);
  const mains = shortestOfHosts(places.filter(({ path }) => !own.paths.has(path)));
  return places.map((place) => {
    if (mains.has(place)) return { place, own, foreign, name };
    const { group, owner, hidden } = own;
    const said = own.paths.get(place.path);
    return {
      place,
      own:
        said === undefined
          ? { group, owner, hidden }
          : { ...said, group: said.group ?? group, owner: said.owner ?? owner },
      foreign: foreign.map((each) => ({ group: each.group, owner: each.owner, shown: each.shown })),
      name: `${own.title ?? firstSaid(foreign, "title") ?? name} ${place.path}`,
    };
  });
}

function shortestOfHosts(places: readonly Place[]): ReadonlySet<Place> {
  const shortest = new Map<string | undefined, Place>();
  for (const place of places) {
    const known = shortest.get(place.host);
    if (known === undefined || place.path.length < known.path.length) shortest.set(place.host, place);
  }
  return new Set(shortest.values());
}
