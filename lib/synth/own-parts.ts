import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Json, Manifest } from "../kubernetes/manifest.ts";

/** What an application makes by itself, and the values that its chart gets. */
export interface OwnParts extends ClusterApplication {
  readonly manifests: readonly Manifest[];
  readonly values?: Json;
}
