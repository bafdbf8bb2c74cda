import { parseRule } from "../../../lib/kubernetes/traefik-rule.ts";
import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import { mostAddresses, type Place } from "./place.ts";

/** Where an Ingress leads: each path of each host. */
export function placesOfIngress({ annotations, rules, tls, tlsHosts }: Ingress): Place[] {
  const covered = new Set(tlsHosts);
  const isAll =
    (tls && covered.size === 0) ||
    annotations["traefik.ingress.kubernetes.io/router.tls"] === "true" ||
    isSecure(annotations["traefik.ingress.kubernetes.io/router.entrypoints"]?.split(",") ?? []);
  return rules.flatMap(({ host, paths }) => {
    const isCovered = isAll || (host !== undefined && (covered.has(host) || covered.has(host.replace(/^[^.]+/, "*"))));
    return paths.map(
      ({ path, backend }): Place => ({
        host,
        path: withoutPattern(path),
        backends: backend === undefined ? [] : [backend],
        scheme: isCovered ? undefined : "http",
      }),
    );
  });
}

/**
 * Where an HTTPRoute leads. Whether there is TLS its Gateway knows, which few may read: a listener that is called `http` or `web` has none.
 * A rule without Services answers by itself, mostly with a redirect to what another one leads to, so that it is no place.
 */
export function placesOfHttpRoute({ hosts, rules, parents }: HttpRoute): Place[] {
  const isPlain = parents.length > 0 && parents.every(({ section = "" }) => /^(?:web|http)(?:-|$)/.test(section));
  return rules
    .filter(({ backends }) => backends.length > 0)
    .flatMap(({ paths, backends }) =>
      (hosts.length === 0 ? [undefined] : hosts.slice(0, mostAddresses)).flatMap((host) =>
        paths.slice(0, mostAddresses).map(
          (path): Place => ({
            host,
            path: withoutPattern(path),
            backends,
            scheme: isPlain ? "http" : undefined,
          }),
        ),
      ),
    );
}

/**
 * Where Traefik's IngressRoute leads: each host of each way to match its rules. A way that no address alone can take, and an entry point other
 * than K3s' `web` and `websecure`, whose port only a person knows, leave nothing but the Services behind it.
 */
export function placesOfIngressRoute({ routes, tls, entryPoints }: IngressRoute): Place[] {
  const isOpen = entryPoints.length === 0 || entryPoints.includes("web") || isSecure(entryPoints);
  const scheme = tls || isSecure(entryPoints) ? undefined : ("http" as const);
  return routes.flatMap(({ match, backends }) =>
    waysOf(match).flatMap(({ hosts, path }) =>
      (hosts.length === 0 || !isOpen ? [undefined] : hosts).map((host) => ({ host, path, backends, scheme })),
    ),
  );
}

/** Matchers that an address alone can meet. Negations only exclude other addresses, and whom `ClientIP` lets in nobody knows here. */
const harmless = /^(?:!.*|Host|Path|PathPrefix|ClientIP)$/;

function waysOf(match: string): { readonly hosts: readonly string[]; readonly path: string }[] {
  const ways = parseRule(match) ?? [];
  if (ways.length === 0) return [{ hosts: [], path: "/" }];
  return ways.map((way) => {
    const valuesOf = (...names: string[]) =>
      way.filter(({ name }) => names.includes(name)).flatMap(({ values }) => values.slice(0, mostAddresses));
    const isKnown = way.every(({ name }) => harmless.test(name));
    return { hosts: isKnown ? valuesOf("Host") : [], path: withoutPattern(valuesOf("Path", "PathPrefix")[0] ?? "/") };
  });
}

function isSecure(entryPoints: readonly string[]): boolean {
  return entryPoints.some((name) => name.trim() === "websecure");
}

/** The part of a path before what makes it a pattern: `/shop` of `/shop(/|$)(.*)`, `/` of `/*`. */
function withoutPattern(path: string): string {
  const start = path.search(/[()[\]{}*|^$\\?+]/);
  if (start < 0) return path;
  return (
    (path.startsWith("(/|$)", start) ? path.slice(0, start) : path.slice(0, path.lastIndexOf("/", start) + 1)) || "/"
  );
}
