import { join } from "node:path";
import type { InstalledRelease } from "../application/installed-release.ts";
import { describeChart } from "../charts/chart-ref.ts";
import { definitionProblems } from "../checks/chart-definitions.ts";
import { ConfigError, formatProblem, type Problem } from "../errors.ts";
import { ChartAccess } from "../helm/access.ts";
import { archivePath, ensureArchives } from "../helm/archives.ts";
import { type EnsuredRenders, ensureRenders } from "../helm/ensure-renders.ts";
import { Helm } from "../helm/helm-command.ts";
import { chartsFolder, knownCharts } from "../helm/known-charts.ts";
import { RenderCache } from "../helm/render-cache.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { counted } from "../wording.ts";
import { schemasOf } from "./check-input.ts";
import { jsonDocument, problemsDocument } from "./json-document.ts";
import { secondsSinceStart } from "./seconds.ts";
import { chooseClusters, type Synthesis, synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `charts`. */
export interface ChartsOptions {
  /** Whose charts are rendered; those of all are fetched, as all are locked. @default - every cluster */
  readonly cluster: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * Fetches and renders the charts of a repository, as far as that was not done before.
 * @param library the folder that `lib/` is in
 * @param environment names Helm, and who may fetch what
 * @returns the exit code: 1 when a chart could not be had or rendered, else 0
 * @throws ConfigError when it cannot be known which charts there are
 */
export async function chartsCommand(
  sources: Sources,
  library: string,
  options: ChartsOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const before = synthesized(sources, terminal);
  const names = chooseClusters(before.repository, options.cluster).map(({ name }) => name);
  const means = { ...sources, library, helm: helmOf(environment), environment, terminal };
  const releases = releasesIn(before);
  const fetched = await fetchCharts(releases, means);
  // The digest of a chart names its render.
  const isLocked = releases.every(({ request }) => request !== undefined);
  const locked = isLocked ? before : synthesized(sources, terminal);
  const made = await renderCharts(
    releasesIn(locked, names).filter(({ release }) => fetched.there.has(describeChart(release))),
    means,
  );
  const problems = distinct([...fetched.problems, ...made.problems]);
  // A chart that was not known may have been all that was missing.
  if (problems.length === 0 && before.mistakes.length > 0) problems.push(...synthesized(sources, terminal).mistakes);
  const done = { fetched: fetched.fetched, rendered: made.rendered, unchanged: made.kept };
  return tell({ clusters: names, ...done }, problems, options, terminal);
}

/** What has to be known, and whom to ask. */
interface Means extends Sources {
  readonly library: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  /** Looks for it when it is needed for the first time. */
  readonly helm: () => Promise<Helm>;
}

function helmOf(environment: NodeJS.ProcessEnv): () => Promise<Helm> {
  let helm: Promise<Helm> | undefined;
  return () => {
    helm ??= Helm.find(environment);
    return helm;
  };
}

/** Every cluster: the lock file has the charts of all. */
function synthesized(sources: Sources, terminal: Terminal): Synthesis {
  const synthesis = synthClusters({ ...sources, charts: knownCharts(sources.root) }, [], terminal);
  const isUnknown = synthesis.unfinished.some(({ releases }) => releases.length === 0);
  if (isUnknown || loadRepository(sources).mistakes.length > 0) throw new ConfigError(synthesis.mistakes);
  return synthesis;
}

function releasesIn(
  { finished, unfinished }: Pick<Synthesis, "finished" | "unfinished">,
  clusters?: readonly string[],
): InstalledRelease[] {
  const all = [
    ...finished.map(({ cluster, applications }) => ({
      cluster,
      releases: applications.flatMap(({ releases }) => releases),
    })),
    ...unfinished,
  ];
  return all.filter(({ cluster }) => clusters?.includes(cluster.name) ?? true).flatMap(({ releases }) => [...releases]);
}

/** What became of charts. */
interface Fetched {
  /** How many were not in the cache. */
  readonly fetched: number;
  /** Those whose archives are there, as `describeChart` has them. */
  readonly there: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

async function fetchCharts(releases: readonly InstalledRelease[], means: Means): Promise<Fetched> {
  const { root, helm, environment, terminal } = means;
  const there = new Set<string>();
  let fetched = 0;
  terminal.progress("fetching charts ...");
  const problems = await problemsOf(async () => {
    const charts = releases.map(({ release }) => release);
    await ensureArchives(root, charts, {
      helm,
      access: ChartAccess.read(root, environment),
      onArchive: (chart, isNew, done, all) => {
        there.add(describeChart(chart));
        if (isNew) fetched++;
        terminal.progress(`fetching charts ... ${done} of ${all}: ${chart.name}`);
      },
    });
  });
  return { fetched, there, problems };
}

async function renderCharts(releases: readonly InstalledRelease[], means: Means): Promise<EnsuredRenders> {
  const { root, library, helm, terminal } = means;
  let made: Schemas | undefined;
  const schemas = () => {
    made ??= schemasOf(library)([]);
    return made;
  };
  const requests = releases.flatMap(({ request }) => request ?? []);
  let result: EnsuredRenders = { rendered: 0, kept: 0, problems: [] };
  const problems = await problemsOf(async () => {
    result = await ensureRenders(requests, {
      helm,
      cache: new RenderCache(join(root, chartsFolder)),
      archiveOf: (digest) => archivePath(root, digest),
      judge: ({ release, capabilities }, { objects }) =>
        definitionProblems(`chart ${describeChart(release)}`, objects, schemas(), minorOf(capabilities.kubernetes)),
      onRender: ({ release }) => terminal.progress(`rendering charts ... ${release.name}`),
    });
  });
  return { ...result, problems: [...result.problems, ...problems] };
}

async function problemsOf(task: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await task();
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

/** Without Helm, nothing can be fetched nor rendered. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

/** What became of all charts. */
interface Outcome {
  readonly clusters: readonly string[];
  readonly fetched: number;
  readonly rendered: number;
  readonly unchanged: number;
}

function tell(
  outcome: Outcome,
  problems: readonly Problem[],
  { json, quiet }: ChartsOptions,
  terminal: Terminal,
): number {
  const { clusters, fetched, rendered, unchanged } = outcome;
  const all = rendered + unchanged;
  const summary = `${counted(all, "chart")} of ${counted(clusters.length, "cluster")}: ${fetched} fetched, ${rendered} rendered, ${unchanged} as before, in ${secondsSinceStart()} s`;
  if (problems.length > 0) {
    if (json === true) terminal.out(problemsDocument([], problems, 0, outcome));
    const lines = problems.map(formatProblem).join("\n");
    terminal.err(`${lines}\n\n${counted(problems.length, "problem")}; ${summary}\n`);
    return 1;
  }
  if (json === true) terminal.out(jsonDocument({ version: 1, ...outcome }));
  else if (quiet !== true) terminal.out(`${summary}\n`);
  return 0;
}

/** `1.36` of `1.36.5`. */
function minorOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
