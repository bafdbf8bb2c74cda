/** What the portal keeps of a Service. */
export interface Service {
  readonly namespace: string;
  readonly name: string;
  readonly annotations: Readonly<Record<string, string>>;
  /** @default - none: nobody stands behind it, or somebody else says who */
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly name?: string; readonly port: number }[];
  /** Host that it is another name for. @default - it has pods */
  readonly externalName?: string;
  /** Argo CD Application that owns it. @default - none */
  readonly application?: string;
}
