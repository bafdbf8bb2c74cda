import type { JsonObject } from "../kubernetes/manifest.ts";
import type { ChartRef } from "./chart-ref.ts";

/** A chart as something installs it: all that Helm is told, but for what the cluster says of itself. */
export interface ChartRelease extends ChartRef {
  readonly releaseName: string;
  readonly namespace: string;
  readonly values: JsonObject;
}
