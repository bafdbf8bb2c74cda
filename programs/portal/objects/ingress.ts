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
  const tls = listAt(object, "spec", "tls");
  const fallback = backendOf(namespace, valueAt(object, "spec", "defaultBackend"));
  const everything = fallback === undefined ? [] : [{ path: "/", backend: fallback }];
  const rules = listAt(object, "spec", "rules").map((rule) => {
    const paths = listAt(rule, "http", "paths").map((each) => ({
      path: stringAt(each, "path") ?? "/",
      backend: backendOf(namespace, valueAt(each, "backend")),
    }));
    return { host: stringAt(rule, "host") || undefined, paths: paths.length > 0 ? paths : everything };
  });
  return {
    ...identity,
    annotations: textMapAt(object, "metadata", "annotations"),
    tlsHosts: tls.flatMap((each) => textsAt(each, "hosts")),
    tls: tls.length > 0,
    rules: rules.length > 0 || fallback === undefined ? rules : [{ paths: everything }],
    application: owningApplication(object, "networking.k8s.io/Ingress"),
  };
}

function backendOf(namespace: string, backend: unknown): BackendRef | undefined {
  const service = stringAt(backend, "service", "name");
  if (service === undefined) return undefined;
  const port = valueAt(backend, "service", "port");
  return { namespace, service, port: numberAt(port, "number") ?? stringAt(port, "name") };
}
