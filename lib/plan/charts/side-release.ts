import type { ChartRelease } from "../../charts/chart-release.ts";
import type { Renderer } from "../../charts/installed-releases.ts";
import type { RenderRecord } from "../../charts/recorded-render.ts";

/** A chart that an object of one side installs. */
export interface SideRelease {
  readonly cluster: string;
  /** That its objects belong to. */
  readonly application: string;
  readonly release: ChartRelease;
  readonly renderedBy: Renderer;
  /**
   * What its objects were made from, where they lie in the files of the side.
   * @default - they do not
   */
  readonly record?: RenderRecord;
  /**
   * Those files, by their paths.
   * @default - none
   */
  readonly files?: readonly string[];
  /**
   * What names its render.
   * @default - the side does not tell the chart's digest, or what charts are told of its cluster
   */
  readonly key?: string;
}

/** What makes it the same installation on both sides, whatever version and values it has, and whoever renders it. */
export function installationOf({ cluster, application, release }: SideRelease): string {
  const { name, releaseName, namespace } = release;
  return [cluster, application, name, releaseName, namespace].join("\n");
}
