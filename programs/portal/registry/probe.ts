import type { BackendRef } from "../objects/ingress.ts";

/** What is asked of a Service to know whether it works. */
export interface Probe extends BackendRef {
  /** Made by `probePath`. */
  readonly path: string;
}

/** What came of it. */
export type ProbeState =
  | { readonly state: "working" }
  /** With a message that goes on after "the probe of /healthz": `answers 503`. */
  | { readonly state: "failing"; readonly message: string }
  /** Nobody asked yet, or nobody may. */
  | { readonly state: "unknown" };

/**
 * What to ask of the first of some Services that lies in a namespace and has a port: whoever looks asks with all that they may, so that
 * nobody decides what is asked in the namespace of somebody else; and the API needs a port wherever ports have names.
 * @param path made by `probePath`
 * @param namespace undefined for all, where the whole cluster's own people say it
 */
export function probeAt(
  path: string | undefined,
  backends: readonly BackendRef[],
  namespace: string | undefined,
): Probe | undefined {
  const backend = backends.find((each) => each.port !== undefined && (namespace ?? each.namespace) === each.namespace);
  return path === undefined || backend === undefined ? undefined : { ...backend, path };
}

/**
 * A path that may be asked for below the proxy of a Service. Undefined for one that would lead out of it, and for one with a query, which may
 * do more than ask.
 */
export function probePath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 256 || !/^\/[\w\-.~/:@+,=]*$/.test(text)) return undefined;
  return /\/\.\.?(?:\/|$)/.test(text) ? undefined : text;
}
