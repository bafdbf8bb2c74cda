import { isSignedByCertManager, issuerAnnotations } from "../certificates.ts";
import { everywhere } from "../makes.ts";
import { type Json, listAt, type Manifest, type Metadata, objectAt, stringAt, valueAt } from "../manifest.ts";
import type { Path } from "../path.ts";
import { middlewareProvider, middlewaresAnnotation } from "../traefik-middlewares.ts";
import type { Place, Refer } from "./reference.ts";

export function ingressReferences(manifest: Manifest, refer: Refer): void {
  const { metadata } = manifest;
  const { ingressClassName, defaultBackend, rules, tls } = objectAt(manifest.spec);
  refer("networking.k8s.io/IngressClass", ["spec", "ingressClassName"], ingressClassName, { namespace: "" });
  if (defaultBackend !== undefined) ingressBackend(defaultBackend, ["spec", "defaultBackend"], refer);
  const everyRule = listAt(rules);
  for (let index = 0; index < everyRule.length; index++) {
    const paths = listAt(everyRule[index], "http", "paths");
    for (let position = 0; position < paths.length; position++) {
      const path = ["spec", "rules", index, "http", "paths", position, "backend"];
      ingressBackend(valueAt(paths[position], "backend"), path, refer);
    }
  }
  if (!isSignedByCertManager(metadata)) {
    for (const [index, each] of listAt(tls).entries()) {
      const name = valueAt(each, "secretName");
      if (name === undefined) continue;
      const path = ["spec", "tls", index, "secretName"];
      refer("/Secret", path, name, { keys: tlsKeysAt(path) });
    }
  }
  if (metadata.annotations !== undefined) annotationReferences(metadata, refer);
}

/** What the annotations of an Ingress name. */
function annotationReferences(metadata: Metadata, refer: Refer): void {
  annotatedIssuers(metadata, refer);
  for (const name of stringAt(metadata, "annotations", middlewaresAnnotation)?.split(",") ?? []) {
    const [qualified, provider] = name.trim().split("@");
    if (provider !== middlewareProvider) continue;
    // `<namespace>-<name>`, where both may hold dashes: the rule tries every way to cut it.
    refer("traefik.io/Middleware", ["metadata", "annotations", middlewaresAnnotation], qualified, {
      namespace: everywhere,
    });
  }
}

/** What cert-manager reads from the annotations of an Ingress or Gateway. */
function annotatedIssuers(metadata: Json, refer: Refer): void {
  const annotations = objectAt(metadata, "annotations");
  const { "cert-manager.io/issuer-kind": kind, "cert-manager.io/issuer-group": group } = annotations;
  for (const annotation of issuerAnnotations) {
    const name = annotations[annotation];
    if (name === undefined || group !== undefined) continue;
    const isCluster = annotation === "cert-manager.io/cluster-issuer" || kind === "ClusterIssuer";
    const path = ["metadata", "annotations", annotation];
    if (isCluster) refer("cert-manager.io/ClusterIssuer", path, name, { namespace: "" });
    else refer("cert-manager.io/Issuer", path, name);
  }
}

export function routeReferences(manifest: Manifest, refer: Refer): void {
  for (const [index, parent] of listAt(manifest, "spec", "parentRefs").entries()) {
    if ((stringAt(parent, "kind") ?? "Gateway") !== "Gateway") continue;
    refer("gateway.networking.k8s.io/Gateway", ["spec", "parentRefs", index, "name"], valueAt(parent, "name"), {
      namespace: stringAt(parent, "namespace"),
    });
  }
  for (const [index, rule] of listAt(manifest, "spec", "rules").entries()) {
    const path = ["spec", "rules", index];
    for (const [position, backend] of listAt(rule, "backendRefs").entries()) {
      gatewayBackend(backend, [...path, "backendRefs", position], refer);
    }
    for (const [position, filter] of listAt(rule, "filters").entries()) {
      const mirror = ["requestMirror", "backendRef"] as const;
      gatewayBackend(valueAt(filter, ...mirror), [...path, "filters", position, ...mirror], refer);
    }
  }
}

export function gatewayReferences(manifest: Manifest, refer: Refer): void {
  refer(
    "gateway.networking.k8s.io/GatewayClass",
    ["spec", "gatewayClassName"],
    valueAt(manifest, "spec", "gatewayClassName"),
    {
      namespace: "",
    },
  );
  annotatedIssuers(manifest.metadata, refer);
  if (isSignedByCertManager(manifest.metadata)) return;
  for (const [index, listener] of listAt(manifest, "spec", "listeners").entries()) {
    for (const [position, certificate] of listAt(listener, "tls", "certificateRefs").entries()) {
      if ((stringAt(certificate, "kind") ?? "Secret") !== "Secret") continue;
      const path = ["spec", "listeners", index, "tls", "certificateRefs", position, "name"];
      const namespace = stringAt(certificate, "namespace");
      refer("/Secret", path, valueAt(certificate, "name"), { keys: tlsKeysAt(path), namespace });
    }
  }
}

/** Traefik's IngressRoute, IngressRouteTCP and IngressRouteUDP. */
export function traefikRouteReferences(manifest: Manifest, refer: Refer): void {
  for (const [index, route] of listAt(manifest, "spec", "routes").entries()) {
    const path = ["spec", "routes", index];
    for (const [position, service] of listAt(route, "services").entries()) {
      traefikService(service, [...path, "services", position], refer);
    }
    const kind = manifest.kind === "IngressRouteTCP" ? "traefik.io/MiddlewareTCP" : "traefik.io/Middleware";
    named(kind, listAt(route, "middlewares"), [...path, "middlewares"], refer);
  }
  const secret = ["spec", "tls", "secretName"];
  refer("/Secret", secret, valueAt(manifest, ...secret), { keys: tlsKeysAt(secret) });
}

export function middlewareReferences({ spec, ...manifest }: Manifest, refer: Refer): void {
  for (const field of ["basicAuth", "digestAuth"]) {
    refer("/Secret", ["spec", field, "secret"], valueAt(spec, field, "secret"));
  }
  for (const field of ["caSecret", "certSecret"]) {
    refer("/Secret", ["spec", "forwardAuth", "tls", field], valueAt(spec, "forwardAuth", "tls", field));
  }
  traefikService(valueAt(spec, "errors", "service"), ["spec", "errors", "service"], refer);
  const chain = listAt(spec, "chain", "middlewares");
  named(`traefik.io/${manifest.kind}`, chain, ["spec", "chain", "middlewares"], refer);
}

export function tlsStoreReferences({ spec }: Manifest, refer: Refer): void {
  const path = ["spec", "defaultCertificate", "secretName"] as const;
  refer("/Secret", path, valueAt(spec, "defaultCertificate", "secretName"));
  for (const [index, certificate] of listAt(spec, "certificates").entries()) {
    refer("/Secret", ["spec", "certificates", index, "secretName"], valueAt(certificate, "secretName"));
  }
}

/** Webhooks: the objects that register them, conversion in definitions, and aggregated APIs. */
export function webhookReferences(manifest: Manifest, refer: Refer): void {
  const conversion = ["spec", "conversion", "webhook"];
  const holders: [Json | undefined, Path][] = [
    ...listAt(manifest, "webhooks").map((webhook, index): [Json, Path] => [webhook, ["webhooks", index]]),
    [valueAt(manifest, ...conversion), conversion],
  ];
  for (const [holder, path] of holders) {
    apiServerService(valueAt(holder, "clientConfig", "service"), [...path, "clientConfig", "service"], refer);
  }
  if (manifest.kind === "APIService")
    apiServerService(valueAt(manifest, "spec", "service"), ["spec", "service"], refer);
}

function apiServerService(service: Json | undefined, path: Path, refer: Refer): void {
  const port = valueAt(service, "port");
  refer("/Service", [...path, "name"], valueAt(service, "name"), {
    namespace: stringAt(service, "namespace"),
    port: { value: typeof port === "number" ? port : 443, path: [...path, port === undefined ? "name" : "port"] },
  });
}

function ingressBackend(backend: Json | undefined, path: Path, refer: Refer): void {
  const service = objectAt(backend, "service");
  const port = objectAt(service, "port");
  const field = port.number === undefined ? "name" : "number";
  refer(
    "/Service",
    [...path, "service", "name"],
    service.name,
    portAt(port[field], [...path, "service", "port", field]),
  );
}

function gatewayBackend(backend: Json | undefined, path: Path, refer: Refer): void {
  const { kind = "Service", group = "", name, port } = objectAt(backend);
  if (kind !== "Service" || (group !== "" && group !== "core")) return;
  refer("/Service", [...path, "name"], name, {
    namespace: stringAt(backend, "namespace"),
    ...portAt(port, [...path, "port"]),
  });
}

function traefikService(service: Json | undefined, path: Path, refer: Refer): void {
  const { kind = "Service", name, port } = objectAt(service);
  if (typeof name === "string" && name.includes("@")) return;
  refer(kind === "Service" ? "/Service" : "traefik.io/TraefikService", [...path, "name"], name, {
    namespace: stringAt(service, "namespace"),
    ...portAt(port, [...path, "port"]),
  });
}

/** A list of `{ name, namespace }` of Traefik's objects; a name with `@` belongs to another provider. */
function named(kind: string, items: readonly Json[], path: Path, refer: Refer): void {
  for (const [index, item] of items.entries()) {
    const name = stringAt(item, "name");
    if (name?.includes("@")) continue;
    refer(kind, [...path, index, "name"], name, { namespace: stringAt(item, "namespace") });
  }
}

function portAt(value: Json | undefined, path: Path): { port?: Place<string | number> } {
  return typeof value === "string" || typeof value === "number" ? { port: { value, path } } : {};
}

function tlsKeysAt(path: Path): Place<string>[] {
  return ["tls.crt", "tls.key"].map((value) => ({ value, path }));
}
