import type { BackendRef } from "../objects/ingress.ts";
import { plainText } from "./plain-text.ts";
import { safeUrl } from "./safe-url.ts";

/** A path of a host that an object leads to Services. */
export interface Place {
  /** @default - people do not get there by a name */
  readonly host?: string;
  /** @default "https" */
  readonly scheme?: "http";
  readonly path: string;
  readonly backends: readonly BackendRef[];
}

/** More than this one object names only to fill the page. */
export const mostAddresses = 100;

/** Where ACME asks for proof of a name, by HTTP; nothing for people. @see https://www.rfc-editor.org/rfc/rfc8555#section-8.3 */
const acme = "/.well-known/acme-challenge";

/** What leads people to a place; undefined where no browser can tell which name, or which path, to ask for. */
export function urlOf({ host, scheme, path }: Place): string | undefined {
  return isHostName(host) && isPlainPath(path) ? safeUrl(`${scheme ?? "https"}://${host}${path}`) : undefined;
}

/** An address as people read it, which is the same with TLS and without. */
export function addressOf(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** A place that has no address, as people read it. */
export function shownPlace({ host, path }: Place): string {
  return plainText(`${host ?? "any host"}${path === "/" ? "" : path}`, 200) ?? "";
}

/**
 * The places of one object that people may know, without those that are part of another one, as `/shop/api` of the same Service is of
 * `/shop`.
 * @param named paths that somebody says something of, which are always places of their own
 */
export function separatePlaces(places: readonly Place[], named: { has(path: string): boolean }): Place[] {
  if (places.length === 1) return places.filter(({ path }) => !path.startsWith(acme));
  const byAddress = new Map(places.map((place) => [addressKey(place, place.path), place]));
  return places.filter((place) => !place.path.startsWith(acme) && (named.has(place.path) || !isPart(place, byAddress)));
}

function isPart(place: Place, byAddress: ReadonlyMap<string, Place>): boolean {
  for (let path = parentOf(place.path); path !== undefined; path = parentOf(path)) {
    const parent = byAddress.get(addressKey(place, path)) ?? byAddress.get(addressKey(place, `${path}/`));
    if (parent !== undefined && parent !== place) return haveSame(parent.backends, place.backends);
  }
  return false;
}

function addressKey({ host }: Place, path: string): string {
  return `${host ?? ""} ${path}`;
}

function haveSame(some: readonly BackendRef[], others: readonly BackendRef[]): boolean {
  const isSame = (one: BackendRef, other: BackendRef | undefined) =>
    one.namespace === other?.namespace && one.service === other.service && one.port === other.port;
  return some.length === others.length && some.every((one, index) => isSame(one, others[index]));
}

/** `/shop` of `/shop/api`, `/` of `/shop`, and nothing of `/`. */
function parentOf(path: string): string | undefined {
  const whole = path.replace(/\/$/, "");
  return whole === "" ? undefined : whole.slice(0, whole.lastIndexOf("/")) || "/";
}

function isHostName(host: string | undefined): host is string {
  return host !== undefined && /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/i.test(host);
}

/** Whether a path is what it seems, and no pattern. */
function isPlainPath(path: string): boolean {
  return /^\/[\w\-.~%!$&'+,;=:@/]*$/.test(path);
}
