import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { Candidate } from "./candidate.ts";
import { type Foreign, foreignAnnotations } from "./foreign-annotations.ts";
import { remembered } from "./memo.ts";
import { type Own, ownAnnotations } from "./own-annotations.ts";
import { addressOf, type Place, separatePlaces, shownPlace, urlOf } from "./place.ts";
import { placesOfHttpRoute, placesOfIngress, placesOfIngressRoute } from "./places.ts";
import { probeAt } from "./probe.ts";
import { readableName } from "./readable-name.ts";
import { firstSaid } from "./said.ts";

/** What an Ingress says of each of its addresses. */
export const ingressCandidates = remembered((ingress: Ingress) =>
  candidatesOf({ ...ingress, kind: "Ingress" }, placesOfIngress(ingress)),
);

/** What an HTTPRoute says of each of its addresses. */
export const httpRouteCandidates = remembered((route: HttpRoute) => {
  const problem = route.accepted === false ? "no gateway takes its route" : "no gateway has taken its route yet";
  return candidatesOf(
    { ...route, kind: "HTTPRoute", problem: route.accepted === true ? undefined : problem },
    placesOfHttpRoute(route),
  );
});

/** What an IngressRoute says of each of its addresses. */
export const ingressRouteCandidates = remembered((route: IngressRoute) =>
  candidatesOf({ ...route, kind: "IngressRoute" }, placesOfIngressRoute(route)),
);

/** What all kinds of routes have. */
interface Route {
  readonly kind: "Ingress" | "HTTPRoute" | "IngressRoute";
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly application?: string;
  readonly problem?: string;
}

/** What is said of one place. */
interface Words {
  readonly own: Own;
  readonly foreign: readonly Foreign[];
  readonly name: string;
}

function candidatesOf(route: Route, places: readonly Place[]): readonly Candidate[] {
  const own = ownAnnotations(route.annotations);
  const foreign = foreignAnnotations(route.annotations);
  const name = readableName(route);
  const separate = separatePlaces(places, own.paths);
  const mains = mainPlaces(separate.filter(({ path }) => !own.paths.has(path)));
  // What the whole object says holds for its first path; of the others it says whose they are.
  const common = { group: own.group, owner: own.owner, hidden: own.hidden };
  const foreignCommon = foreign.map(({ group, owner, shown }) => ({ group, owner, shown }));
  const title = own.title ?? firstSaid(foreign, "title") ?? name;

  const wordsOf = (place: Place): Words => {
    const ofPath = own.paths.get(place.path);
    if (mains.has(place)) return { own, foreign, name };
    const said = ofPath && { ...ofPath, group: ofPath.group ?? own.group, owner: ofPath.owner ?? own.owner };
    return { own: said ?? common, foreign: foreignCommon, name: `${title} ${place.path}` };
  };
  return separate.flatMap((place) => candidateOf(route, place, wordsOf(place)));
}

/** The shortest path of each host. */
function mainPlaces(places: readonly Place[]): ReadonlySet<Place> {
  const shortest = new Map<string | undefined, Place>();
  for (const place of places) {
    const known = shortest.get(place.host);
    if (known === undefined || place.path.length < known.path.length) shortest.set(place.host, place);
  }
  return new Set(shortest.values());
}

function candidateOf(route: Route, place: Place, { own, foreign, name }: Words): Candidate[] {
  const url = own.url ?? foreign.find((each) => each.url !== undefined)?.url ?? urlOf(place);
  const title = own.title ?? firstSaid(foreign, "title");
  const told = foreign.filter(({ shown }) => shown !== undefined);
  const isHidden = own.hidden || (own.title === undefined && told.length > 0 && !told.some(({ shown }) => shown));
  // Without an address and without a title it is nothing that somebody meant for people.
  if (isHidden || (url === undefined && title === undefined)) return [];
  const { kind, namespace, name: object, application, problem } = route;
  const address = url === undefined ? shownPlace(place) : addressOf(url);
  return [
    {
      key: url === undefined ? `${kind}/${namespace}/${object} ${address}` : address,
      url,
      address,
      from: { kind, namespace, name: object },
      backends: place.backends,
      probe: probeAt(own.probe, place.backends, namespace),
      own,
      foreign,
      name,
      application,
      problem,
    },
  ];
}
