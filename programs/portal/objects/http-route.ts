import type { BackendRef } from "./ingress.ts";

/** What the portal keeps of an HTTPRoute. */
export interface HttpRoute {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly hosts: readonly string[];
  readonly rules: readonly { readonly paths: readonly string[]; readonly backends: readonly BackendRef[] }[];
  /** Gateways that it is attached to, with the listener where it names one. */
  readonly parents: readonly { readonly namespace: string; readonly name: string; readonly section?: string }[];
  /** Whether a gateway took it. @default - none has said */
  readonly accepted?: boolean;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}
