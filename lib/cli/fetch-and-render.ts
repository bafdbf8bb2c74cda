import { join } from "node:path";
import type { InstalledRelease } from "../application/installed-release.ts";
import { describeChart } from "../charts/chart-ref.ts";
import { definitionProblems } from "../checks/chart-definitions.ts";
import { collectAsync, type Problem } from "../errors.ts";
import { ChartAccess } from "../helm/access.ts";
import { type ArchivesOptions, archivePath, ensureArchives } from "../helm/archives.ts";
import { type EnsuredRenders, ensureRenders } from "../helm/ensure-renders.ts";
import type { Helm } from "../helm/helm-command.ts";
import { chartsFolder } from "../helm/known-charts.ts";
import { RenderCache } from "../helm/render-cache.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import type { Sources } from "../repository/load.ts";
import { schemasOf } from "./check-input.ts";
import type { Terminal } from "./terminal.ts";

/** What has to be known, and whom to ask. */
export interface Means extends Pick<Sources, "root"> {
  /** The folder that `lib/` is in. */
  readonly library: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  /** Looks for it when it is needed for the first time. */
  readonly helm: () => Promise<Helm>;
}

/** What became of charts. */
export interface Fetched {
  /** How many were not in the cache. */
  readonly fetched: number;
  /** Those whose archives are there, as `describeChart` has them. */
  readonly there: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Fetches charts, as far as they are not in the cache.
 * @param options what they have to be @default - what the lock file says, which learns
 */
export async function fetchCharts(
  releases: readonly InstalledRelease[],
  means: Means,
  options: Pick<ArchivesOptions, "lock" | "keepsOthers"> = {},
): Promise<Fetched> {
  const { root, helm, environment, terminal } = means;
  const there = new Set<string>();
  let fetched = 0;
  terminal.progress("fetching charts ...");
  const problems: Problem[] = [];
  await collectAsync(problems, async () => {
    const charts = releases.map(({ release }) => release);
    await ensureArchives(root, charts, {
      helm,
      access: ChartAccess.read(root, environment),
      ...options,
      onArchive: (chart, isNew, done, all) => {
        there.add(describeChart(chart));
        if (isNew) fetched++;
        terminal.progress(`fetching charts ... ${done} of ${all}: ${chart.name}`);
      },
    });
  });
  return { fetched, there, problems };
}

/** Renders charts whose archives are there, as far as that was not done before. */
export async function renderCharts(releases: readonly InstalledRelease[], means: Means): Promise<EnsuredRenders> {
  const { root, library, helm, terminal } = means;
  let schemas: Schemas | undefined;
  const requests = releases.flatMap(({ request }) => request ?? []);
  const problems: Problem[] = [];
  const made = await collectAsync(problems, () =>
    ensureRenders(requests, {
      helm,
      cache: new RenderCache(join(root, chartsFolder)),
      archiveOf: (digest) => archivePath(root, digest),
      judge: ({ release, capabilities }, { objects }) => {
        schemas ??= schemasOf(library)([]);
        return definitionProblems(`chart ${describeChart(release)}`, objects, schemas, capabilities.kubernetes);
      },
      onRender: ({ release }) => terminal.progress(`rendering charts ... ${release.name}`),
    }),
  );
  return made ?? { rendered: 0, kept: 0, problems };
}
