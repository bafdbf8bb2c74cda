import { isMapping, listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import type { BackendRef } from "./ingress.ts";
import { owningApplication } from "./owning-application.ts";
import { textMapAt, textsAt } from "./text.ts";

/** What the portal keeps of Traefik's IngressRoute. */
export interface IngressRoute {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly tls: boolean;
  readonly entryPoints: readonly string[];
  /** `match` as Traefik's rules are written. */
  readonly routes: readonly { readonly match: string; readonly backends: readonly BackendRef[] }[];
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}

/** Undefined for something else than an IngressRoute. */
export function parseIngressRoute(object: unknown): IngressRoute | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const { namespace } = identity;
  const application = owningApplication(object, "traefik.io/IngressRoute");
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    tls: isMapping(valueAt(object, "spec", "tls")),
    entryPoints: textsAt(object, "spec", "entryPoints"),
    routes: listAt(object, "spec", "routes").flatMap((route) => {
      const match = stringAt(route, "match");
      if (match === undefined) return [];
      return [{ match, backends: listAt(route, "services").flatMap((each) => backendOf(namespace, each) ?? []) }];
    }),
    ...(application !== undefined && { application }),
  };
}

function backendOf(namespace: string, backend: unknown): BackendRef | undefined {
  const service = stringAt(backend, "name");
  if (service === undefined || (stringAt(backend, "kind") ?? "Service") !== "Service") return undefined;
  const port = numberAt(backend, "port") ?? stringAt(backend, "port");
  return { namespace: stringAt(backend, "namespace") ?? namespace, service, ...(port !== undefined && { port }) };
}
