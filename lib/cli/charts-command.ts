import type { InstalledRelease } from "../application/installed-release.ts";
import { describeChart } from "../charts/chart-ref.ts";
import { ConfigError, formatProblem, type Problem } from "../errors.ts";
import { Helm } from "../helm/helm-command.ts";
import { knownCharts } from "../helm/known-charts.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { counted } from "../wording.ts";
import { chartsOfRevisions, type RevisionOptions } from "./charts-of-revisions.ts";
import { fetchCharts, renderCharts } from "./fetch-and-render.ts";
import { jsonDocument, problemsDocument } from "./json-document.ts";
import { secondsSinceStart } from "./seconds.ts";
import { chooseClusters, type Synthesis, synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `charts`. Charts of a base come on top, and those of a head and its base instead of all others. */
export interface ChartsOptions extends RevisionOptions {
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
  const helm = helmOf(environment);
  if (options.head !== undefined) {
    const { problems, kept, ...done } = await chartsOfRevisions(options, {
      ...sources,
      library,
      helm,
      environment,
      terminal,
    });
    return tell({ ...done, unchanged: kept }, problems, options, terminal);
  }
  const before = synthesized(sources, terminal);
  const names = chooseClusters(before.repository, options.cluster).map(({ name }) => name);
  const means = { ...sources, library, helm, environment, terminal };
  const releases = releasesIn(before);
  const fetched = await fetchCharts(releases, means, { keepsOthers: before.unfinished.some(hasUnknownChart) });
  // The digest of a chart names its render.
  const isLocked = releases.every(({ request }) => request !== undefined);
  const locked = isLocked ? before : synthesized(sources, terminal);
  const made = await renderCharts(
    releasesIn(locked, names).filter(({ release }) => fetched.there.has(describeChart(release))),
    means,
  );
  const earlier = options.base === undefined ? undefined : await chartsOfRevisions(options, means);
  const problems = distinct([...fetched.problems, ...made.problems, ...(earlier?.problems ?? [])]);
  // A chart that was not known may have been all that was missing.
  if (problems.length === 0 && before.mistakes.length > 0) problems.push(...synthesized(sources, terminal).mistakes);
  const done = {
    fetched: fetched.fetched + (earlier?.fetched ?? 0),
    rendered: made.rendered + (earlier?.rendered ?? 0),
    unchanged: made.kept + (earlier?.kept ?? 0),
  };
  return tell({ clusters: names, ...done }, problems, options, terminal);
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
  const isUnknown = synthesis.unfinished.some(({ applications }) => applications.length === 0);
  if (isUnknown || loadRepository(sources).mistakes.length > 0) throw new ConfigError(synthesis.mistakes);
  return synthesis;
}

/** Whether a chart is not asked for only because the values that are declared of it are wrong. */
function hasUnknownChart({ applications }: Synthesis["unfinished"][number]): boolean {
  return applications.some(
    ({ chart, releases }) =>
      chart !== undefined && releases.every(({ renderedBy }) => renderedBy === "helm-controller"),
  );
}

function releasesIn(
  { finished, unfinished }: Pick<Synthesis, "finished" | "unfinished">,
  clusters?: readonly string[],
): InstalledRelease[] {
  return [...finished, ...unfinished]
    .filter(({ cluster }) => clusters?.includes(cluster.name) ?? true)
    .flatMap(({ applications }) => applications.flatMap(({ releases }) => releases));
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
