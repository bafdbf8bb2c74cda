import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Manifest } from "../kubernetes/manifest.ts";

/** An application and the objects that were built for it. */
export interface BuiltApplication extends ClusterApplication {
  readonly manifests: readonly Manifest[];
}
