import type { ChartPatch } from "../charts/chart-patch.ts";
import type { ChartRef } from "../charts/chart-ref.ts";

/** Where a Helm chart comes from, and what it holds. */
export interface ChartSource extends ChartRef {
  /** @default - the application's name */
  readonly releaseName?: string;
  /**
   * What the rendered chart holds, so that its AppProject can allow that and no more.
   * @default - what its render shows, which `k3s-gitops charts` makes
   */
  readonly creates?: ChartContents;
  /**
   * Changes to what it makes, where the cluster has its objects in `dist/`.
   * @default - none
   */
  readonly patches?: readonly ChartPatch[];
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
