import { type Json, listAt, objectAt, stringAt, textOf, valueAt } from "./manifest.ts";
import type { Path } from "./path.ts";
import { type Matcher, parseRule } from "./traefik-rule.ts";

/** A host that an object leads somewhere, or one path of it. */
export interface ServedHost {
  /** The field that says so. */
  readonly path: Path;
  /** In lower case; empty for every host. */
  readonly host: string;
  /**
   * How the path is matched, and all further conditions: `prefix /api`.
   * @default - the object decides nothing but the host
   */
  readonly match?: string;
  /** Whether it is served by TLS. @default - another object decides */
  readonly tls?: boolean;
  /** Where an IngressRoute listens. @default - everywhere */
  readonly entryPoints?: readonly string[];
  /** Of a rule of Traefik. @default - none */
  readonly priority?: Json;
}

type Reader = (manifest: Json) => ServedHost[];

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["gateway.networking.k8s.io/GRPCRoute", ofHostnames],
  ["gateway.networking.k8s.io/Gateway", ofGateway],
  ["gateway.networking.k8s.io/HTTPRoute", ofHttpRoute],
  ["gateway.networking.k8s.io/TLSRoute", ofHostnames],
  ["networking.k8s.io/Ingress", ofIngress],
  ["traefik.io/IngressRoute", ofTraefikRoute],
  ["traefik.io/IngressRouteTCP", ofTraefikRoute],
]);

/** Every host of an object of a kind, given as `networking.k8s.io/Ingress`; none for what serves no hosts. */
export function servedHosts(groupKind: string, manifest: Json): readonly ServedHost[] {
  return readers.get(groupKind)?.(manifest) ?? [];
}

function ofIngress(ingress: Json): ServedHost[] {
  const { tls, rules } = objectAt(ingress, "spec");
  const entries = listAt(tls);
  const covered = new Set(entries.flatMap((entry) => listAt(entry, "hosts").map(hostIn)));
  // An entry without hosts holds for all, and so does Traefik's own annotation.
  const all =
    entries.some((entry) => listAt(entry, "hosts").length === 0) ||
    objectAt(ingress, "metadata", "annotations")["traefik.ingress.kubernetes.io/router.tls"] === "true";
  return listAt(rules).flatMap((rule, index): ServedHost[] => {
    const at = ["spec", "rules", index];
    const host = hostIn(valueAt(rule, "host"));
    const served = { host, tls: all || covered.has(host) };
    const paths = listAt(rule, "http", "paths");
    if (paths.length === 0) return [{ ...served, path: at }];
    return paths.map((path, position) => ({
      ...served,
      path: [...at, "http", "paths", position],
      match: pathMatch(stringAt(path, "pathType") === "Exact" ? "exact" : "prefix", stringAt(path, "path")),
    }));
  });
}

function ofTraefikRoute(manifest: Json): ServedHost[] {
  const spec = valueAt(manifest, "spec");
  const entryPoints = listAt(spec, "entryPoints").map(textOf);
  const tls = valueAt(spec, "tls") !== undefined;
  return listAt(spec, "routes").flatMap((route, index) => {
    const rule = stringAt(route, "match") ?? "";
    const common = {
      path: ["spec", "routes", index, "match"],
      tls,
      ...(entryPoints.length > 0 && { entryPoints }),
      priority: valueAt(route, "priority") ?? null,
    };
    const ways = parseRule(rule);
    if (ways === undefined) return hostsInText(rule).map((host) => ({ ...common, host }));
    return ways.flatMap((way) => hostsOfWay(way).map((host) => ({ ...common, host, match: traefikMatch(way) })));
  });
}

const isHost = ({ name }: Matcher) => name === "Host" || name === "HostSNI";

function hostsOfWay(way: readonly Matcher[]): readonly string[] {
  const hosts = way.filter(isHost).flatMap(({ values }) => values.map(hostIn));
  return hosts.length === 0 ? [""] : hosts;
}

/** The hosts in a rule that is not understood. */
function hostsInText(rule: string): string[] {
  const lists = [...rule.matchAll(/\bHost(?:SNI)?\(([^)]*)\)/g)].map(([, names = ""]) => names);
  return lists.flatMap((names) => [...names.matchAll(/[`"]([^`"]+)[`"]/g)].map(([, host]) => hostIn(host)));
}

function traefikMatch(way: readonly Matcher[]): string {
  const rest = way.filter((matcher) => !isHost(matcher));
  const [only] = rest.length === 1 ? rest : [];
  if (rest.length === 0) return pathMatch("prefix", "/");
  if (only?.name === "PathPrefix" && only.values.length === 1) return pathMatch("prefix", only.values[0]);
  if (only?.name === "Path" && only.values.length === 1) return pathMatch("exact", only.values[0]);
  return rest
    .map(({ name, values }) => `${name} ${values.join(" ")}`)
    .sort()
    .join(", ");
}

function ofHttpRoute(route: Json): ServedHost[] {
  const hosts = listAt(route, "spec", "hostnames").map(hostIn);
  const rules = listAt(route, "spec", "rules");
  if (rules.length === 0) return ofHostnames(route);
  return rules.flatMap((rule, index) => {
    const matches = listAt(rule, "matches");
    return (matches.length === 0 ? [null] : matches).flatMap((match, position) =>
      (hosts.length === 0 ? [""] : hosts).map((host) => ({
        path: ["spec", "rules", index, ...(match === null ? [] : ["matches", position])],
        host,
        match: gatewayMatch(match),
      })),
    );
  });
}

function gatewayMatch(match: Json): string {
  const { path, ...conditions } = objectAt(match);
  const type = stringAt(path, "type") ?? "PathPrefix";
  const value = stringAt(path, "value");
  const own = type === "RegularExpression" ? `regex ${value}` : pathMatch(type === "Exact" ? "exact" : "prefix", value);
  return Object.keys(conditions).length === 0 ? own : `${own} ${JSON.stringify(conditions)}`;
}

function ofHostnames(route: Json): ServedHost[] {
  return listAt(route, "spec", "hostnames").map((host, index) => ({
    path: ["spec", "hostnames", index],
    host: hostIn(host),
  }));
}

function ofGateway(gateway: Json): ServedHost[] {
  return listAt(gateway, "spec", "listeners").map((listener, index) => ({
    path: ["spec", "listeners", index],
    host: hostIn(valueAt(listener, "hostname")),
    tls: /^(?:HTTPS|TLS)$/.test(stringAt(listener, "protocol") ?? ""),
  }));
}

function pathMatch(type: "exact" | "prefix", path = "/"): string {
  return `${type} ${type === "prefix" && path !== "/" ? path.replace(/\/$/, "") : path}`;
}

function hostIn(host: Json | undefined): string {
  return typeof host === "string" ? host.toLowerCase() : "";
}
