import fc from "fast-check";
import { ownRegistry } from "../../../lib/portal/annotations.ts";
import type { PortalLink } from "../../../lib/portal/registry.ts";
import type { SourceState } from "../cluster/source.ts";
import type { HttpRoute } from "../objects/http-route.ts";
import type { Ingress } from "../objects/ingress.ts";
import type { IngressRoute } from "../objects/ingress-route.ts";
import type { Pod } from "../objects/pod.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Service } from "../objects/service.ts";
import type { Found } from "./discover.ts";
import type { Facts } from "./facts.ts";
import type { Tile } from "./tile.ts";

/** Nothing, but for what a test has. */
export function found(parts: Partial<Found>): Found {
  return { ingresses: [], httpRoutes: [], ingressRoutes: [], services: [], registries: [], ...parts };
}

/** All that there is is looked at. */
export const everywhere = { enabled: true, namespaces: [] };

/** `web` in the namespace `shop`, which leads `shop.example.com` to the Service `web` by TLS. */
export function ingress(parts: Partial<Ingress> = {}): Ingress {
  return {
    namespace: "shop",
    name: "web",
    annotations: {},
    tls: true,
    tlsHosts: [],
    rules: [{ host: "shop.example.com", paths: [{ path: "/", backend: web }] }],
    ...parts,
  };
}

/** The Service of `ingress`. */
export const web = { namespace: "shop", service: "web", port: 80 };

/** `ingress`, as Gateway API writes it. */
export function httpRoute(parts: Partial<HttpRoute> = {}): HttpRoute {
  return {
    namespace: "shop",
    name: "web",
    annotations: {},
    hosts: ["shop.example.com"],
    rules: [{ paths: ["/"], backends: [web] }],
    parents: [{ namespace: "kube-system", name: "traefik" }],
    accepted: true,
    ...parts,
  };
}

/** `ingress`, as Traefik writes it. */
export function ingressRoute(match: string, parts: Partial<IngressRoute> = {}): IngressRoute {
  return {
    namespace: "shop",
    name: "web",
    annotations: {},
    tls: true,
    entryPoints: [],
    routes: [{ match, backends: [web] }],
    ...parts,
  };
}

/** The Service of `ingress`. */
export function service(parts: Partial<Service> = {}): Service {
  return {
    namespace: "shop",
    name: "web",
    annotations: {},
    selector: { app: "web" },
    ports: [{ name: "http", port: 80 }],
    ...parts,
  };
}

/** The ConfigMap with the cluster's own links. */
export function registry(...links: readonly PortalLink[]): RegistryEntry {
  return { ...ownRegistry, registry: { links } };
}

/** A pod of `service` that is ready. */
export function pod(parts: Partial<Pod> = {}): Pod {
  return {
    namespace: "shop",
    name: "web-1",
    created: "2026-11-28T10:00:00Z",
    labels: { app: "web" },
    phase: "Running",
    ready: true,
    deleting: false,
    restarts: 0,
    mirror: false,
    cpu: 0,
    memory: 0,
    ...parts,
  };
}

/** A source that is complete. */
export function live<T>(...items: readonly T[]): SourceState<T> {
  return { status: "live", items };
}

/** Everything is known, and nothing there but what a test has. */
export function facts(parts: Partial<Facts> = {}): Facts {
  return {
    services: live(),
    endpointSlices: live(),
    pods: live(),
    workloads: live(),
    applications: live(),
    namespaces: [],
    probe: () => ({ state: "unknown" }),
    ...parts,
  };
}

/** The tile of `ingress`. */
export function tile(parts: Partial<Tile> = {}): Tile {
  return {
    id: "shop.example.com",
    title: "Shop",
    group: "Applications",
    url: "https://shop.example.com/",
    address: "shop.example.com",
    from: { kind: "Ingress", namespace: "shop", name: "web" },
    needsHealthy: false,
    backends: [web],
    ...parts,
  };
}

/** Texts that somebody writes to do harm, and others. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(
      ...[
        "javascript:",
        "data:",
        "https:",
        "http:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "?",
        "#",
        "%",
        "%2e",
        "..",
        "[",
        "]",
        "*",
      ],
      ..."\t\n\u0000\u0085\u00a0\u200b\u202e\u2028\ufeff\ud800\udfff",
      ...[
        "a",
        "example",
        ".com",
        "\u0430",
        "\u{1f600}",
        "<",
        ">",
        '"',
        "`",
        "(",
        ")",
        "&&",
        "||",
        "{",
        "}",
        "__proto__",
      ],
    ),
  }),
);
