import type { Render } from "../charts/render.ts";
import { type RenderRequest, renderKey } from "../charts/render-key.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import type { Helm } from "./helm-command.ts";
import type { RenderCache } from "./render-cache.ts";
import { renderChart } from "./render-chart.ts";

/** What renders need. */
export interface RenderMeans {
  readonly cache: RenderCache;
  /** The path of the archive with this digest. */
  readonly archiveOf: (digest: string) => string;
  /** Helm is only looked for where there is something to render. */
  readonly helm: () => Promise<Helm>;
  /** Told before each render. */
  readonly onRender: (request: RenderRequest) => void;
  /** What is wrong with what a chart makes, so that it is not kept. @default - nothing can be */
  readonly judge?: (request: RenderRequest, render: Render) => readonly Problem[];
}

/** What became of requests for renders. */
export interface EnsuredRenders {
  /** How many were made. */
  readonly rendered: number;
  /** How many were there. */
  readonly kept: number;
  /** What is wrong with the others. */
  readonly problems: readonly Problem[];
}

/** So many wait for Helm at the same time, with what they made in memory. */
const most = 16;

/** Renders what is not in the cache, in parallel. What fails does not stop the others. */
export async function ensureRenders(requests: readonly RenderRequest[], means: RenderMeans): Promise<EnsuredRenders> {
  const { cache, archiveOf, onRender } = means;
  const wanted = new Map(requests.map((request) => [renderKey(request), request]));
  const missing = [...wanted].filter(([key]) => cache.get(key) === undefined).map(([, request]) => request);
  if (missing.length === 0) return { rendered: 0, kept: wanted.size, problems: [] };
  const helm = await means.helm();
  const results = await inParallel(missing, most, async (request) => {
    onRender(request);
    const render = await renderChart(helm, request, archiveOf(request.digest));
    const wrong = means.judge?.(request, render) ?? [];
    if (wrong.length > 0) throw new ConfigError(wrong);
    cache.put(render);
  });
  const problems: Problem[] = [];
  for (const result of results) {
    if (result.status === "rejected") {
      collect(problems, () => {
        throw result.reason;
      });
    }
  }
  const rendered = results.filter(({ status }) => status === "fulfilled").length;
  return { rendered, kept: wanted.size - missing.length, problems };
}
