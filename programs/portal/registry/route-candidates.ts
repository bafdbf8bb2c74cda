import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { Candidate } from "./candidate.ts";
import type { Foreign } from "./foreign-annotations.ts";
import { remembered } from "./memo.ts";
import type { Own } from "./own-annotations.ts";
import { addressOf, shownPlace, urlOf } from "./place.ts";
import { placesOfHttpRoute, placesOfIngress, placesOfIngressRoute } from "./places.ts";
import { probeAt } from "./probe.ts";
import { firstSaid } from "./said.ts";
import type { TileKind } from "./tile.ts";
import { type Words, wordsOf } from "./words.ts";

/** What an Ingress says of each of its addresses. */
export const ingressCandidates = remembered((ingress: Ingress) =>
  candidatesOf("Ingress", ingress, wordsOf(ingress, placesOfIngress(ingress))),
);

/** What an HTTPRoute says of each of its addresses. */
export const httpRouteCandidates = remembered((route: HttpRoute) => {
  const problem = route.accepted === false ? "no gateway takes its route" : "no gateway has taken its route yet";
  const words = wordsOf(route, placesOfHttpRoute(route));
  return candidatesOf("HTTPRoute", route, words, route.accepted === true ? undefined : problem);
});

/** What an IngressRoute says of each of its addresses. */
export const ingressRouteCandidates = remembered((route: IngressRoute) =>
  candidatesOf("IngressRoute", route, wordsOf(route, placesOfIngressRoute(route))),
);

function candidatesOf(
  kind: TileKind,
  { namespace, name: object, application }: Ingress | HttpRoute | IngressRoute,
  words: readonly Words[],
  problem?: string,
): readonly Candidate[] {
  const from = { kind, namespace, name: object };
  return words.flatMap(({ place, own, foreign, name }) => {
    const url = own.url ?? foreign.find((each) => each.url !== undefined)?.url ?? urlOf(place);
    // Without an address and without a title it is nothing that somebody meant for people.
    const isMeant = url !== undefined || (own.title ?? firstSaid(foreign, "title")) !== undefined;
    if (!isMeant || isHidden(own, foreign)) return [];
    const address = url === undefined ? shownPlace(place) : addressOf(url);
    const key = url === undefined ? `${kind}/${namespace}/${object} ${address}` : address;
    const { backends } = place;
    const probe = probeAt(own.probe, backends, namespace);
    return [{ key, url, address, from, backends, probe, own, foreign, name, application, problem }];
  });
}

/** Whether we are told to hide it, or other start pages are while we are told nothing. */
function isHidden(own: Own, foreign: readonly Foreign[]): boolean {
  if (own.hidden || own.title !== undefined) return own.hidden;
  const told = foreign.filter(({ shown }) => shown !== undefined);
  return told.length > 0 && !told.some(({ shown }) => shown);
}
