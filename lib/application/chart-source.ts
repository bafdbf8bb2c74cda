/** Where a Helm chart that Argo CD renders comes from, and what it holds. */
export interface ChartSource {
  /** `https://charts.example.com`; an OCI registry without `oci://`: `registry.example.com/charts`. */
  readonly repository: string;
  readonly name: string;
  /** Exact version. */
  readonly version: string;
  /** @default - the application's name */
  readonly releaseName?: string;
  /** What the rendered chart holds, so that its AppProject can allow that and no more. */
  readonly creates: ChartContents;
}

/** Kinds as `<API group>/<Kind>`, the core group being empty: `/Service`, `apps/Deployment`. */
export interface ChartContents {
  readonly namespaced: readonly string[];
  readonly clusterScoped: readonly string[];
  /**
   * Namespaces beside the application's own that it writes to.
   * @default - none
   */
  readonly namespaces?: readonly string[];
}
