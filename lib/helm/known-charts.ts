import { join } from "node:path";
import type { ChartRef } from "../charts/chart-ref.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import type { ChartLock } from "../charts/lock.ts";
import type { Render } from "../charts/render.ts";
import { readLock } from "./lock-file.ts";
import { RenderCache } from "./render-cache.ts";

/** The folder for archives and renders, at the root of a repository; Git ignores it. */
export const chartsFolder = ".charts";

/** What the lock file and the cache of a repository know. Both are read when somebody asks. */
export function knownCharts(root: string): KnownCharts {
  const renders = new RenderCache(join(root, chartsFolder));
  let lock: ChartLock | undefined;
  return {
    digestOf: (chart: ChartRef): string | undefined => {
      lock ??= readLock(root);
      return lock.digestOf(chart);
    },
    render: (key: string): Render | undefined => renders.get(key),
  };
}
