import { listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { owningApplication } from "./owning-application.ts";
import { textMapAt, textsAt } from "./text.ts";

/** A Service that something leads to. */
export interface BackendRef {
  readonly namespace: string;
  readonly service: string;
  /** Number or name. @default - any */
  readonly port?: number | string;
}

/** What the portal keeps of an Ingress. */
export interface Ingress {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** Hosts with TLS; empty list with `tls` for all. */
  readonly tlsHosts: readonly string[];
  readonly tls: boolean;
  readonly rules: readonly {
    /** @default - every host */
    readonly host?: string;
    readonly paths: readonly { readonly path: string; readonly backend?: BackendRef }[];
  }[];
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}

/** Undefined for something else than an Ingress. */
export function parseIngress(object: unknown): Ingress | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const { namespace } = identity;
  const application = owningApplication(object, "networking.k8s.io/Ingress");
  const tls = listAt(object, "spec", "tls");
  const fallback = backendOf(namespace, valueAt(object, "spec", "defaultBackend"));
  const everything = fallback === undefined ? [] : [{ path: "/", backend: fallback }];
  const rules = listAt(object, "spec", "rules").map((rule) => {
    const host = stringAt(rule, "host");
    const paths = listAt(rule, "http", "paths").map((each) => {
      const backend = backendOf(namespace, valueAt(each, "backend"));
      return { path: stringAt(each, "path") ?? "/", ...(backend !== undefined && { backend }) };
    });
    return { ...(host !== undefined && host !== "" && { host }), paths: paths.length > 0 ? paths : everything };
  });
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    tlsHosts: tls.flatMap((each) => textsAt(each, "hosts")),
    tls: tls.length > 0,
    rules: rules.length > 0 || fallback === undefined ? rules : [{ paths: everything }],
    ...(application !== undefined && { application }),
  };
}

function backendOf(namespace: string, backend: unknown): BackendRef | undefined {
  const service = stringAt(backend, "service", "name");
  if (service === undefined) return undefined;
  const port = numberAt(backend, "service", "port", "number") ?? stringAt(backend, "service", "port", "name");
  return { namespace, service, ...(port !== undefined && { port }) };
}
