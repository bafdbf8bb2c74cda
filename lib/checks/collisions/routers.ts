import { traefik } from "../../k3s/packaged-components.ts";
import { type ServedHost, servedHosts } from "../../kubernetes/hosts.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { type Json, listAt, type Manifest, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Claim } from "./claims.ts";

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
    ...facts.ofKind(ingressKind).flatMap((object) => ingressRouters(object, facts)),
    ...facts.ofKind(traefikKind).flatMap(traefikRouters),
    ...facts.ofKind(gatewayKind).flatMap((object) => gatewayRouters(object, facts)),
  ];
}

const ingressKind = "networking.k8s.io/Ingress";
const traefikKind = "traefik.io/IngressRoute";
const gatewayKind = "gateway.networking.k8s.io/HTTPRoute";

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
  return routes(ingressKind, object).map(({ path, host, match }) => ({
    object,
    path,
    controller,
    host,
    match,
    ...(entryPoints && { entryPoints }),
    priority: annotations[priorityAnnotation] ?? null,
  }));
}

function traefikRouters(object: CheckObject): Router[] {
  const controller = stringAt(object.manifest.metadata, "annotations", classAnnotation) ?? traefik.ingressClass;
  return routes(traefikKind, object).map((route) => ({ priority: null, ...route, object, controller }));
}

function gatewayRouters(object: CheckObject, facts: Facts): Router[] {
  const { manifest } = object;
  return listAt(manifest, "spec", "parentRefs").flatMap((parent) => {
    const section = stringAt(parent, "sectionName");
    const controller = gatewayController(parent, manifest, facts);
    const entryPoints = section === undefined ? {} : { entryPoints: [section] };
    return routes(gatewayKind, object).map((route) => ({
      ...route,
      object,
      controller,
      ...entryPoints,
      priority: null,
    }));
  });
}

/** The paths of the hosts that an object serves. */
function routes(groupKind: string, { manifest }: CheckObject): (ServedHost & { readonly match: string })[] {
  return servedHosts(groupKind, manifest).flatMap((served) =>
    served.match === undefined ? [] : [{ ...served, match: served.match }],
  );
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
