import { join } from "node:path";
import type { ChartRef } from "../charts/chart-ref.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import { valueFor } from "../value-for.ts";
import { type PullOptions, PullSource } from "./pull-source.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** So many charts or indexes are fetched at the same time. */
const most = 4;

/**
 * Fetches the archives of charts.
 * @param receive gets each archive as it arrives; a ConfigError that it throws counts like a failure to fetch it
 * @returns what is wrong with each chart that could not be fetched, after all others were
 */
export async function pullCharts(
  charts: readonly ChartRef[],
  options: PullOptions,
  receive: (chart: ChartRef, archive: Buffer) => void,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  await inTemporaryFolder("k3s-gitops-charts-", async (home) => {
    const sources = new Map<string, PullSource>();
    for (const chart of charts) {
      const location = collect(problems, () => options.access.locate(chart));
      if (location === undefined) continue;
      const folder = join(home, String(sources.size));
      const source = valueFor(sources, JSON.stringify(location), () => new PullSource(folder, location, options));
      source.charts.push(chart);
    }
    const ready = await succeeded(problems, [...sources.values()], async (source) => {
      await source.prepare();
      return source;
    });
    const pulls = ready.flatMap((source) => source.charts.map((chart) => ({ source, chart })));
    await succeeded(problems, pulls, async ({ source, chart }) => receive(chart, await source.pull(chart)));
  });
  return problems;
}

/** What a task makes of each item that it does not refuse. */
async function succeeded<Item, Result>(
  problems: Problem[],
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = await inParallel(items, most, task);
  return results.flatMap((result) => {
    if (result.status === "fulfilled") return [result.value];
    if (!(result.reason instanceof ConfigError)) throw result.reason;
    problems.push(...result.reason.problems);
    return [];
  });
}
