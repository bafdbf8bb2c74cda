import type { Chart } from "cdk8s";
import type { Cluster } from "../cluster/cluster.ts";
import type { Scopes } from "../kubernetes/scopes.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import type { RenderedApplication } from "./rendered-application.ts";

/** What `build` gets. */
export interface BuildContext {
  /** Where the objects go. */
  readonly chart: Chart;
  readonly cluster: Cluster;
  /** Every application that is enabled in the cluster, this one included, as data. */
  readonly applications: readonly ClusterApplication[];
}

/** What `buildFor` gets. */
export interface NeighbourContext extends BuildContext {
  /** The application that the objects become a part of. */
  readonly application: ClusterApplication;
}

/** What the functions get that run once every application is built and ordered. */
export interface RenderedContext extends BuildContext {
  /** Every application of the cluster with what `build` made and its sync wave. */
  readonly rendered: readonly RenderedApplication[];
  /** Which kinds have namespaces, with those that applications define. */
  readonly scopes: Scopes;
}
