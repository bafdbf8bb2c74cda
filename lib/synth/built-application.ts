import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";

/** An application and the objects that were built for it. */
export interface BuiltApplication extends ClusterApplication {
  readonly manifests: readonly Manifest[];
  /**
   * For those of its chart the file of the chart that makes them.
   * @default - none is of a chart
   */
  readonly templates?: ReadonlyMap<Manifest, string>;
}
