import type { BackendRef } from "./ingress.ts";

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
