import type { RenderRecord } from "../charts/recorded-render.ts";
import type { Json, Manifest } from "../kubernetes/manifest.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import type { InstalledRelease } from "./installed-release.ts";

/** One application waits for another. */
export interface Dependency {
  /** The application that must be healthy first. */
  readonly on: string;
  /** Why, as the end of a sentence that begins with the waiting application: `its Ingress needs IngressClass traefik`. */
  readonly reason: string;
}

/** An application with what was made for it, before anybody knows when it is synced. */
export interface UnorderedApplication extends ClusterApplication {
  /** Its objects, in the order in which they were made. */
  readonly manifests: readonly Manifest[];
  /** Values of its Helm chart, complete and checked. */
  readonly values?: Json;
  /** The charts that come with it, its own one first, then those that its objects have K3s install. */
  readonly releases: readonly InstalledRelease[];
  /**
   * For objects of its chart among the manifests the file of the chart that makes them.
   * @default - none is of a chart
   */
  readonly templates?: ReadonlyMap<Manifest, string>;
  /**
   * What the objects of its own chart were made from, where they are among the manifests.
   * @default - they are not
   */
  readonly record?: RenderRecord;
}

/** An application with everything that was made for it. */
export interface RenderedApplication extends UnorderedApplication {
  /** Level in the graph of dependencies; Argo CD waits for each level before the next. */
  readonly wave: number;
  /** What it waits for, and why. */
  readonly dependencies: readonly Dependency[];
}
