import { isMapping, listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import type { BackendRef } from "./ingress.ts";
import { owningApplication } from "./owning-application.ts";
import { serviceRef } from "./service-ref.ts";
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
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    tls: isMapping(valueAt(object, "spec", "tls")),
    entryPoints: textsAt(object, "spec", "entryPoints"),
    routes: listAt(object, "spec", "routes").flatMap((route) => {
      const match = stringAt(route, "match");
      if (match === undefined) return [];
      return {
        match,
        backends: listAt(route, "services").flatMap((each) => serviceRef(identity.namespace, each) ?? []),
      };
    }),
    application: owningApplication(object, "traefik.io/IngressRoute"),
  };
}
