import { relative, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type { Cluster } from "../cluster/cluster.ts";
import { clusterJsonSchema } from "../cluster/define-cluster.ts";
import { ConfigError, collect, formatProblem, type Problem, quote } from "../errors.ts";
import { outputFolder } from "../layout/paths.ts";
import { suggest } from "../nearest.ts";
import { loadRepository, type Repository, type Sources } from "../repository/load.ts";
import { explain } from "../synth/explain.ts";
import { outputOf } from "../synth/output.ts";
import { type SynthesizedCluster, synth } from "../synth/synth.ts";
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
  if (options.explain !== undefined) terminal.out(explainAll(synthesized, options.explain));
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

/** Every cluster, or the problems of all of them, each once: most mistakes of an application show in every cluster. */
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
  if (problems.length > 0) {
    throw new ConfigError([...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()]);
  }
  return synthesized;
}

function explainAll(synthesized: readonly SynthesizedCluster[], name: string): string {
  const parts = synthesized.flatMap((each) => {
    const text = explain(each, name);
    return text === undefined ? [] : [synthesized.length === 1 ? text : `${each.cluster.name}\n${text}`];
  });
  if (parts.length > 0) return parts.join("\n");
  const known = new Set(synthesized.flatMap(({ applications }) => applications.map((application) => application.name)));
  throw new ConfigError({
    where: "--explain",
    what: "names no application that runs",
    got: quote(name),
    fix: suggest(name, known),
  });
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
  const result = writeDist(outDir, names, files, { removeOtherClusters: names.length === repository.clusters.length });
  const applications = synthesized.reduce((sum, each) => sum + each.applications.length, 0);
  const objects = synthesized.reduce((sum, each) => sum + each.files.length, 0);
  const { written, unchanged, removed } = result;
  if (options.json === true) {
    terminal.out(
      `${JSON.stringify({ version: 1, clusters: names, applications, objects, written, unchanged, removed })}\n`,
    );
  } else if (options.quiet !== true) {
    const seconds = (performance.now() / 1000).toFixed(2);
    const what = [
      counted(names.length, "cluster"),
      counted(applications, "application"),
      counted(objects, "object"),
    ].join(", ");
    terminal.out(
      `${what}: ${counted(written.length, "file")} written, ${unchanged} unchanged, ${removed.length} removed in ${seconds} s\n`,
    );
  }
}
