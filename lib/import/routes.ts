import type { Route } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import {
  type Json,
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  valueAt,
} from "../kubernetes/manifest.ts";
import { tileAt, tileKeys } from "../portal/tile.ts";
import type { Draft, ImportObject } from "./draft.ts";
import { Code } from "./typescript.ts";

/** What an Ingress says by annotations that our own says as well, for any value or for this one. */
const understood: ReadonlyMap<string, string | undefined> = new Map([
  ["cert-manager.io/cluster-issuer", undefined],
  ["kubernetes.io/ingress.class", undefined],
  ["kubernetes.io/tls-acme", "true"],
  ["traefik.ingress.kubernetes.io/router.entrypoints", "websecure"],
  ["traefik.ingress.kubernetes.io/router.tls", "true"],
]);

/** Routes that lead where an Ingress does, or why there are none. */
type Found = { readonly routes: readonly Route[]; readonly cluster: string } | { readonly why: string };

/**
 * Takes the Ingresses that `routes` make as well. Of all others the ingress controller is let through to their Services, which nobody
 * else does.
 * @param isIsolated whether policies that are imported say who may call the pods with some labels
 * @returns why an object stays data
 */
export function takeRoutes(
  draft: Draft,
  namespace: string,
  clusters: readonly Cluster[],
  isIsolated: (labels: JsonObject) => boolean,
): ReadonlyMap<ImportObject, string> {
  const reasons = new Map<ImportObject, string>();
  const routes: Route[] = [];
  const others: Manifest[] = [];
  const services = new Map(
    draft.ofKind("Service").flatMap(({ manifest }): [string, Manifest][] => {
      const lies = stringAt(manifest.metadata, "namespace") ?? namespace;
      return lies === namespace ? [[manifest.metadata.name, manifest]] : [];
    }),
  );
  for (const object of draft.ofKind("Ingress")) {
    const { manifest } = object;
    const lies = stringAt(manifest.metadata, "namespace") ?? namespace;
    const found: Found =
      lies === namespace ? routesOf(manifest, services, clusters) : { why: `it lies in namespace ${lies}` };
    if ("why" in found) {
      reasons.set(object, `no routes, as ${found.why}`);
      if (lies === namespace) others.push(manifest);
      continue;
    }
    routes.push(...found.routes);
    const issuer = stringAt(manifest.metadata, "annotations", "cert-manager.io/cluster-issuer");
    const whose = `in cluster ${found.cluster} by the issuer of the cluster`;
    const was = issuer === undefined ? "" : ` instead of ${issuer}`;
    draft.take(object, "routes", [`its certificate is made anew ${whose}${was}`]);
  }
  if (routes.length > 0) draft.fields.set("routes", JSON.parse(JSON.stringify(routes)));
  const isReached = (service: string, port: number) =>
    routes.some((route) => route.service === service && route.port === port);
  for (const ingress of others) letThrough(draft, ingress, services, isIsolated, isReached);
  return reasons;
}

function routesOf(ingress: Manifest, services: ReadonlyMap<string, Manifest>, clusters: readonly Cluster[]): Found {
  const annotations = objectAt(ingress, "metadata", "annotations");
  for (const [name, value] of Object.entries(annotations)) {
    const expected = understood.get(name);
    if (tileKeys.has(name)) continue;
    if (!understood.has(name) || (expected !== undefined && value !== expected)) return { why: `${name} has no place` };
  }
  if (valueAt(ingress, "spec", "defaultBackend") !== undefined) return { why: "it has a default backend" };
  const rules = listAt(ingress, "spec", "rules");
  const hosts = rules.map((rule) => stringAt(rule, "host") ?? "");
  const cluster = clusters.find(({ domain }) => hosts.every((host) => isBelow(host, domain)));
  if (cluster === undefined || rules.length === 0) {
    return { why: `${hosts.join(", ") || "every host"} is not below the domain of a cluster` };
  }
  const routes: Route[] = [];
  for (const rule of rules) {
    const subdomain = (stringAt(rule, "host") ?? "").slice(0, -cluster.domain.length - 1);
    for (const path of listAt(rule, "http", "paths")) {
      const route = routeOf(path, services);
      if (typeof route === "string") return { why: route };
      routes.push({ subdomain, ...route, ...tileAt(annotations, route.path ?? "/") });
    }
  }
  return routes.length === 0 ? { why: "it has no path" } : { routes, cluster: cluster.name };
}

function isBelow(host: string, domain: string): boolean {
  return host.endsWith(`.${domain}`) && !host.startsWith("*");
}

function routeOf(path: Json, services: ReadonlyMap<string, Manifest>): Omit<Route, "subdomain"> | string {
  const { pathType = "ImplementationSpecific", path: written = "/" } = objectAt(path);
  if (pathType !== "Prefix" && pathType !== "ImplementationSpecific") return `its path is ${String(pathType)}`;
  if (typeof written !== "string" || !/^(\/[^\s/?#]+)*\/?$/.test(written) || written === "")
    return "its path is no path";
  const service = stringAt(path, "backend", "service", "name") ?? "";
  const port = portOf(path, services.get(service));
  if (port === undefined) return `no Service ${service} with that port was imported`;
  return { ...(written !== "/" && { path: written }), service, port };
}

/** The number of the Service port that a path leads to. */
function portOf(path: Json, service: Manifest | undefined): number | undefined {
  const wanted = objectAt(path, "backend", "service", "port");
  const found = listAt(service, "spec", "ports").find(
    (port) =>
      valueAt(port, "port") === wanted.number || (wanted.name !== undefined && valueAt(port, "name") === wanted.name),
  );
  const number = valueAt(found, "port");
  return typeof number === "number" ? number : undefined;
}

/** Lets the ingress controller of any cluster through to the Services of an Ingress. */
function letThrough(
  draft: Draft,
  ingress: Manifest,
  services: ReadonlyMap<string, Manifest>,
  isIsolated: (labels: JsonObject) => boolean,
  isReached: (service: string, port: number) => boolean,
): void {
  for (const rule of listAt(ingress, "spec", "rules")) {
    for (const path of listAt(rule, "http", "paths")) {
      const name = stringAt(path, "backend", "service", "name") ?? "";
      const service = services.get(name);
      const port = portOf(path, service);
      const podLabels = objectAt(service, "spec", "selector");
      const found = listAt(service, "spec", "ports").find((each) => valueAt(each, "port") === port);
      const target = valueAt(found, "targetPort") ?? port;
      const id = `allow-ingress-${name}-${port}`;
      const isKnown = draft.notes.some(({ object }) => object === `NetworkPolicy ${id}`);
      if (target === undefined || port === undefined || isKnown) continue;
      if (isReached(name, port) || isIsolated(podLabels)) continue;
      draft.statements.push({
        start: `new NetworkPolicy(chart, ${JSON.stringify(id)}, `,
        value: {
          name: id,
          podLabels,
          ingress: [{ peers: [new Code("ingressController")], ports: [{ port: target }] }],
        },
        end: ");",
        imports: [{ module: "constructs/network-policy.ts", name: "NetworkPolicy" }],
      });
      draft.notes.push({
        object: `NetworkPolicy ${id}`,
        became: "NetworkPolicy",
        look: [`was added, so that the ingress controller reaches Service ${name}`],
      });
    }
  }
}
