import { noCharts } from "../charts/known-charts.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, formatProblem, type Problem, quote } from "../errors.ts";
import { suggest } from "../nearest.ts";
import { readHostScripts } from "../repository/host-scripts.ts";
import { loadRepository, type Repository, type Sources } from "../repository/load.ts";
import { recordedRenders } from "../repository/recorded-renders.ts";
import { type SynthesizedCluster, trySynth, type UnfinishedCluster } from "../synth/synth.ts";
import { valueFor } from "../value-for.ts";
import type { Terminal } from "./terminal.ts";

/** What became of the clusters that were asked for. */
export interface Synthesis {
  /** What could be loaded. */
  readonly repository: Repository;
  readonly finished: readonly SynthesizedCluster[];
  readonly unfinished: readonly UnfinishedCluster[];
  /** Everything that is wrong in the sources, each once, with the clusters where it does not concern all that were made. */
  readonly mistakes: readonly Problem[];
}

/**
 * Makes the objects of clusters, as far as their sources allow.
 * @param names of the clusters; all of them when there are none
 * @throws ConfigError when a name is no cluster's
 */
export function synthClusters(sources: Sources, names: readonly string[], terminal: Terminal): Synthesis {
  const { mistakes: unloaded, ...repository } = loadRepository(sources);
  // A cluster that cannot be loaded has no name.
  if (unloaded.length > 0 && names.some((name) => repository.clusters.every((cluster) => cluster.name !== name)))
    throw new ConfigError(unloaded);
  const hostScripts = readHostScripts(sources.root);
  const made = chooseClusters(repository, names).map((cluster) => {
    terminal.progress(`synthesizing ${cluster.name} ...`);
    return trySynth(cluster, repository.applications, {
      definitions: repository.definitions,
      hostScripts,
      missing: unloaded.length > 0,
      charts: { ...noCharts, ...sources.charts, recorded: recordedRenders(sources.root) },
    });
  });
  const unfinished = made.filter((each) => "mistakes" in each);
  return {
    repository,
    finished: made.flatMap((each) => ("mistakes" in each ? [] : [each])),
    unfinished,
    mistakes: [...unloaded, ...onceForAll(unfinished, made.length)],
  };
}

/**
 * Each mistake once, because most of an application show in every cluster, with the clusters where it does not concern all.
 * @param all how many clusters were made
 */
export function onceForAll(
  clusters: readonly Pick<UnfinishedCluster, "cluster" | "mistakes">[],
  all: number,
): Problem[] {
  const found = new Map<string, { readonly mistake: Problem; readonly names: string[] }>();
  for (const { cluster, mistakes } of clusters) {
    for (const mistake of mistakes) {
      valueFor(found, formatProblem(mistake), () => ({ mistake, names: [] })).names.push(cluster.name);
    }
  }
  return [...found.values()].map(({ mistake, names }) => {
    if (names.length === all) return mistake;
    const which = `${names.length === 1 ? "cluster" : "clusters"} ${names.join(", ")}`;
    return { ...mistake, where: `${mistake.where} (${which})` };
  });
}

/** The clusters by name, or all of them. */
export function chooseClusters({ clusters }: Repository, names: readonly string[]): Cluster[] {
  const known = clusters.map(({ name }) => name);
  const problems = names.flatMap((name): Problem[] =>
    known.includes(name)
      ? []
      : [{ where: "--cluster", what: "names no cluster", got: quote(name), fix: suggest(name, known) }],
  );
  if (problems.length > 0) throw new ConfigError(problems);
  return clusters.filter(({ name }) => names.length === 0 || names.includes(name));
}
