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
