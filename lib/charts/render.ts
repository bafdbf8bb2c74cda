import type { Manifest } from "../kubernetes/manifest.ts";

/** An object that a chart makes. */
export interface RenderedObject {
  /** As Helm made it: without a namespace where it names none. */
  readonly manifest: Manifest;
  /** The file of the chart that makes it: `cert-manager/templates/deployment.yaml`. */
  readonly template: string;
}

/** What Helm makes of a chart: its definitions and hooks included, its tests left out. In Helm's order. */
export interface Render {
  /** As `renderKey` names it. */
  readonly key: string;
  readonly objects: readonly RenderedObject[];
}
