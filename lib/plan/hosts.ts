import { type Json, listAt, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import type { Subject } from "./subject.ts";

/** The hosts that an object serves, and whether by TLS; undefined where another object decides that. */
export type Hosts = ReadonlyMap<string, boolean | undefined>;

type HostsOf = (manifest: Json) => Hosts;

const ROUTE: HostsOf = (manifest) => hostsWith(listAt(manifest, "spec", "hostnames"), undefined);

const KINDS = new Map<string, HostsOf>([
  ["networking.k8s.io/Ingress", hostsOfIngress],
  ["gateway.networking.k8s.io/Gateway", hostsOfGateway],
  ["gateway.networking.k8s.io/GRPCRoute", ROUTE],
  ["gateway.networking.k8s.io/HTTPRoute", ROUTE],
  ["gateway.networking.k8s.io/TLSRoute", ROUTE],
  ["traefik.io/IngressRoute", hostsOfIngressRoute],
  ["traefik.io/IngressRouteTCP", hostsOfIngressRoute],
]);

const NONE: Hosts = new Map();

/** Empty for what serves no hosts. */
export function hostsOf(subject: Subject | undefined): Hosts {
  return (subject && KINDS.get(subject.type)?.(subject.data)) ?? NONE;
}

function hostsWith(hosts: readonly (Json | undefined)[], tls: boolean | undefined): Hosts {
  return new Map(hosts.filter((host) => typeof host === "string").map((host) => [host, tls]));
}

function hostsOfIngress(ingress: Json): Hosts {
  const entries = listAt(ingress, "spec", "tls");
  const covered = new Set(entries.flatMap((entry) => listAt(entry, "hosts")));
  // An entry without hosts holds for all, and so does Traefik's own annotation.
  const all =
    entries.some((entry) => listAt(entry, "hosts").length === 0) ||
    objectAt(ingress, "metadata", "annotations")["traefik.ingress.kubernetes.io/router.tls"] === "true";
  const hosts = listAt(ingress, "spec", "rules").map((rule) => stringAt(rule, "host"));
  return new Map(hosts.filter((host) => host !== undefined).map((host) => [host, all || covered.has(host)]));
}

function hostsOfGateway(gateway: Json): Hosts {
  const found = new Map<string, boolean>();
  for (const listener of listAt(gateway, "spec", "listeners")) {
    const host = stringAt(listener, "hostname");
    const tls = /^(?:HTTPS|TLS)$/.test(stringAt(listener, "protocol") ?? "");
    if (host !== undefined) found.set(host, tls || found.get(host) === true);
  }
  return found;
}

function hostsOfIngressRoute(route: Json): Hosts {
  const rules = listAt(route, "spec", "routes").map((item) => stringAt(item, "match") ?? "");
  const hosts = rules.flatMap((rule) =>
    [...rule.matchAll(/\bHost(?:SNI)?\(([^)]*)\)/g)].map(([, names = ""]) => names),
  );
  const names = hosts.flatMap((list) => [...list.matchAll(/[`"]([^`"]+)[`"]/g)].map(([, host]) => host));
  return hostsWith(names, valueAt(route, "spec", "tls") !== undefined);
}
