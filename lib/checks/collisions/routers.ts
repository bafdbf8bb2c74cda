import { traefik } from "../../k3s/packaged-components.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { type Json, listAt, type Manifest, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { Facts } from "../facts/facts.ts";
import { namespaceOf } from "../facts/namespace.ts";
import type { CheckObject } from "../input.ts";
import type { Claim } from "./claims.ts";
import { type Matcher, parseRule } from "./traefik-rule.ts";

/** A host and path that an object leads somewhere. */
export interface Router extends Claim {
  /** Who serves it: a class or a Gateway. */
  readonly controller: string;
  /** Empty for every host. */
  readonly host: string;
  /** How the path is matched, and all further conditions. */
  readonly match: string;
  /**
   * Where it listens.
   * @default - everywhere
   */
  readonly entryPoints?: readonly string[];
  /**
   * Whether it answers HTTPS only, or HTTP only.
   * @default - unknown
   */
  readonly tls?: boolean;
  /** Two with different priorities do not compete. */
  readonly priority: Json;
}

/** Every host and path of the Ingresses, HTTPRoutes and IngressRoutes. */
export function routersOf(facts: Facts): Router[] {
  return [
    ...facts.ofKind("networking.k8s.io/Ingress").flatMap((object) => ingressRouters(object, facts)),
    ...facts.ofKind("traefik.io/IngressRoute").flatMap(traefikRouters),
    ...facts.ofKind("gateway.networking.k8s.io/HTTPRoute").flatMap((object) => gatewayRouters(object, facts)),
  ];
}

const classAnnotation = "kubernetes.io/ingress.class";
const entryPointsAnnotation = "traefik.ingress.kubernetes.io/router.entrypoints";
const priorityAnnotation = "traefik.ingress.kubernetes.io/router.priority";

function ingressRouters(object: CheckObject, { cluster }: Facts): Router[] {
  const { metadata, spec } = object.manifest;
  const annotations = objectAt(metadata, "annotations");
  // A canary shares the address of another Ingress by intent.
  if (annotations["nginx.ingress.kubernetes.io/canary"] === "true") return [];
  const controller =
    stringAt(spec, "ingressClassName") ??
    stringAt(annotations, classAnnotation) ??
    cluster?.ingressClass ??
    traefik.ingressClass;
  const entryPoints = stringAt(annotations, entryPointsAnnotation)?.split(",");
  return listAt(spec, "rules").flatMap((rule, index) =>
    listAt(rule, "http", "paths").map((path, position) => ({
      object,
      path: ["spec", "rules", index, "http", "paths", position],
      controller,
      host: (stringAt(rule, "host") ?? "").toLowerCase(),
      match: pathMatch(stringAt(path, "pathType") === "Exact" ? "exact" : "prefix", stringAt(path, "path")),
      ...(entryPoints && { entryPoints }),
      priority: annotations[priorityAnnotation] ?? null,
    })),
  );
}

function traefikRouters(object: CheckObject): Router[] {
  const { metadata, spec } = object.manifest;
  const entryPoints = listAt(spec, "entryPoints").map(String);
  return listAt(spec, "routes").flatMap((route, index) => {
    const rule = stringAt(route, "match") ?? "";
    return (parseRule(rule) ?? []).flatMap((way) =>
      hostsOf(way).map((host) => ({
        object,
        path: ["spec", "routes", index, "match"],
        controller: stringAt(metadata, "annotations", classAnnotation) ?? traefik.ingressClass,
        host: host.toLowerCase(),
        match: traefikMatch(way),
        ...(entryPoints.length > 0 && { entryPoints }),
        tls: valueAt(spec, "tls") !== undefined,
        priority: valueAt(route, "priority") ?? null,
      })),
    );
  });
}

function hostsOf(way: readonly Matcher[]): readonly string[] {
  const hosts = way.filter(({ name }) => name === "Host").flatMap(({ values }) => values);
  return hosts.length === 0 ? [""] : hosts;
}

function traefikMatch(way: readonly Matcher[]): string {
  const rest = way.filter(({ name }) => name !== "Host");
  const [only] = rest.length === 1 ? rest : [];
  if (rest.length === 0) return pathMatch("prefix", "/");
  if (only?.name === "PathPrefix" && only.values.length === 1) return pathMatch("prefix", only.values[0]);
  if (only?.name === "Path" && only.values.length === 1) return pathMatch("exact", only.values[0]);
  return rest
    .map(({ name, values }) => `${name} ${values.join(" ")}`)
    .sort()
    .join(", ");
}

function gatewayRouters(object: CheckObject, facts: Facts): Router[] {
  const { manifest } = object;
  const hosts = listAt(manifest, "spec", "hostnames").map(String);
  return listAt(manifest, "spec", "parentRefs").flatMap((parent) => {
    const section = stringAt(parent, "sectionName");
    const controller = gatewayController(parent, manifest, facts);
    return listAt(manifest, "spec", "rules").flatMap((rule, index) => {
      const matches = listAt(rule, "matches");
      return (matches.length === 0 ? [null] : matches).flatMap((match, position) =>
        (hosts.length === 0 ? [""] : hosts).map((host) => ({
          object,
          path: ["spec", "rules", index, ...(match === null ? [] : ["matches", position])] satisfies Path,
          controller,
          host: host.toLowerCase(),
          match: gatewayMatch(match),
          ...(section !== undefined && { entryPoints: [section] }),
          priority: null,
        })),
      );
    });
  });
}

/** Gateways of Traefik share their addresses with Traefik's other routes. */
function gatewayController(parent: Json, manifest: Manifest, facts: Facts): string {
  const namespace = stringAt(parent, "namespace") ?? namespaceOf(manifest);
  const name = stringAt(parent, "name") ?? "";
  const gateway = facts.find("gateway.networking.k8s.io/Gateway", namespace, name)?.manifest;
  const className =
    gateway === undefined ? name.replace(/-gateway$/, "") : stringAt(gateway, "spec", "gatewayClassName");
  return className === traefik.gatewayClass ? traefik.ingressClass : `${groupKindOf(manifest)} ${namespace}/${name}`;
}

function gatewayMatch(match: Json): string {
  const { path, ...conditions } = objectAt(match);
  const type = stringAt(path, "type") ?? "PathPrefix";
  const value = stringAt(path, "value");
  const own = type === "RegularExpression" ? `regex ${value}` : pathMatch(type === "Exact" ? "exact" : "prefix", value);
  return Object.keys(conditions).length === 0 ? own : `${own} ${JSON.stringify(conditions)}`;
}

function pathMatch(type: "exact" | "prefix", path = "/"): string {
  return `${type} ${type === "prefix" && path !== "/" ? path.replace(/\/$/, "") : path}`;
}
