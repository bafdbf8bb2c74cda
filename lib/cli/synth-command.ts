import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { isEnabled } from "../application/applications-of.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { clusterJsonSchema } from "../cluster/define-cluster.ts";
import { ConfigError, collect, formatProblem, type Problem, quote } from "../errors.ts";
import { outputFolder } from "../layout/paths.ts";
import { placeOf } from "../layout/place.ts";
import { suggest } from "../nearest.ts";
import { loadRepository, type Repository, type Sources } from "../repository/load.ts";
import { explain } from "../synth/explain.ts";
import { outputOf } from "../synth/output.ts";
import { repeat } from "../synth/repeat.ts";
import { type SynthesizedCluster, synth } from "../synth/synth.ts";
import { valueFor } from "../value-for.ts";
import { counted } from "../wording.ts";
import { writeDist } from "../writer/write-dist.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `synth`. */
export interface SynthOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  readonly out?: string;
  readonly explain?: string;
  readonly printSchema?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Makes `dist/`, or explains what it would hold. */
export function synthCommand(sources: Sources, options: SynthOptions, terminal: Terminal): void {
  if (options.printSchema === true) {
    terminal.out(`${JSON.stringify(clusterJsonSchema(), null, 2)}\n`);
    return;
  }
  const repository = loadRepository(sources);
  const clusters = chooseClusters(repository, options.cluster);
  const synthesized = synthAll(clusters, repository, terminal);
  if (options.explain !== undefined) terminal.out(explainAll(repository, synthesized, options.explain));
  else write(sources.root, repository, synthesized, options, terminal);
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

/** Every cluster, or the problems of all of them, each once. */
export function synthAll(
  clusters: readonly Cluster[],
  { applications, definitions }: Repository,
  terminal: Terminal,
): SynthesizedCluster[] {
  const problems: Problem[] = [];
  const synthesized = clusters.flatMap((cluster) => {
    terminal.progress(`synthesizing ${cluster.name} ...`);
    return collect(problems, () => [synth(cluster, applications, definitions)]) ?? [];
  });
  if (problems.length > 0) throw new ConfigError(eachOnce(problems));
  return synthesized;
}

function explainAll(
  { applications: declared }: Repository,
  synthesized: readonly SynthesizedCluster[],
  name: string,
): string {
  const asked = declared.find((application) => application.name === name);
  if (asked === undefined) {
    const known = declared.map((application) => application.name);
    const problem = { where: "--explain", what: "names no application", got: quote(name) };
    throw new ConfigError({ ...problem, fix: suggest(name, known) });
  }
  const texts = synthesized.map(({ cluster, applications }) => {
    const text = explain(applications, name) ?? `${name}: does not run, because enabled in ${asked.source} says no\n`;
    return synthesized.length === 1 ? text : `${cluster.name}\n${text}`;
  });
  return texts.join("\n");
}

/**
 * Makes what is about to be written once more. What comes out the same as it lies in `dist/` needs no second look.
 * @throws ConfigError with what would change with every run
 */
function refuseChance(
  { applications, definitions }: Repository,
  synthesized: readonly SynthesizedCluster[],
  paths: readonly string[],
): void {
  const changed = new Map<string, Set<string>>();
  for (const { cluster, application } of paths.map(placeOf)) {
    valueFor(changed, cluster, () => new Set<string>()).add(application);
  }
  const problems = synthesized.flatMap((each) => {
    const names = changed.get(each.cluster.name);
    return names === undefined ? [] : repeat(each, applications, definitions, names);
  });
  if (problems.length > 0) throw new ConfigError(eachOnce(problems));
}

/** The names of the applications that no cluster of the repository runs, be it one that was not chosen. */
function inNoClusterOf({ clusters, applications }: Repository): string[] {
  return applications
    .filter((application) => !clusters.some((cluster) => isEnabled(cluster, application)))
    .map(({ name }) => name);
}

/** Most mistakes of an application show in every cluster. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

function write(
  root: string,
  repository: Repository,
  synthesized: readonly SynthesizedCluster[],
  options: SynthOptions,
  terminal: Terminal,
): void {
  const files = synthesized.flatMap((each) => outputOf(each));
  const outDir = options.out === undefined ? resolve(root, outputFolder) : resolve(options.out);
  terminal.progress(`writing ${relative(process.cwd(), outDir)} ...`);
  const names = synthesized.map(({ cluster }) => cluster.name);
  const result = writeDist(outDir, names, files, {
    removeOtherClusters: names.length === repository.clusters.length,
    beforeWriting: (paths) => refuseChance(repository, synthesized, paths),
  });
  const applications = synthesized.reduce((sum, each) => sum + each.applications.length, 0);
  const objects = synthesized.reduce((sum, each) => sum + each.files.length, 0);
  const inNoCluster = inNoClusterOf(repository);
  const { written, unchanged, removed } = result;
  if (options.json === true) {
    terminal.out(
      `${JSON.stringify({ version: 1, clusters: names, applications, inNoCluster, objects, written, unchanged, removed })}\n`,
    );
  } else if (options.quiet !== true) {
    const seconds = (performance.now() / 1000).toFixed(2);
    const what = [
      counted(names.length, "cluster"),
      `${counted(applications, "application")}${inNoCluster.length === 0 ? "" : ` (${inNoCluster.length} more in no cluster)`}`,
      counted(objects, "object"),
    ].join(", ");
    terminal.out(
      `${what}: ${counted(written.length, "file")} written, ${unchanged} unchanged, ${removed.length} removed in ${seconds} s\n`,
    );
  }
}
