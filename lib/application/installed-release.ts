import type { ChartRelease } from "../charts/chart-release.ts";
import type { Renderer } from "../charts/installed-releases.ts";
import type { RenderedObject } from "../charts/render.ts";
import type { RenderRequest } from "../charts/render-key.ts";

/** A chart that comes with an application. */
export interface InstalledRelease {
  readonly release: ChartRelease;
  readonly renderedBy: Renderer;
  /**
   * What names its render.
   * @default - the lock does not know the chart
   */
  readonly request?: RenderRequest;
  /**
   * What the chart makes, each object in its namespace.
   * @default - not known, because nobody has rendered it
   */
  readonly objects?: readonly RenderedObject[];
}
