import { join, relative, resolve } from "node:path";
import { isEnabled } from "../application/applications-of.ts";
import { renderProblems } from "../checks/render.ts";
import { clusterJsonSchema } from "../cluster/define-cluster.ts";
import { k3sPage } from "../cluster/k3s-page.ts";
import { clusterPage } from "../cluster/schema-page.ts";
import { clusterConfigSource } from "../cluster/schema-types.ts";
import { ConfigError, formatProblem } from "../errors.ts";
import { outputFolder } from "../layout/paths.ts";
import { placeOf } from "../layout/place.ts";
import type { Repository, Sources } from "../repository/load.ts";
import { explain, explainAll } from "../synth/explain.ts";
import { outputOf } from "../synth/output.ts";
import { repeat } from "../synth/repeat.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import { valueFor } from "../value-for.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { writeDist } from "../writer/write-dist.ts";
import { chartsSeen, unseenHint } from "./charts-seen.ts";
import { inputsOfClusters, schemasOf } from "./check-input.ts";
import { chosenApplication } from "./chosen-application.ts";
import { changedSinceCreation } from "./creation-guard.ts";
import { jsonDocument, problemsDocument } from "./json-document.ts";
import { chosenFolder } from "./out-folder.ts";
import { runCheck } from "./run-check.ts";
import { secondsSinceStart } from "./seconds.ts";
import { checkStyle, stylerFor } from "./styler.ts";
import { onceForAll, type Synthesis, synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";
import { wrongVersions } from "./version-guard.ts";

/** A JSON Schema, docs/cluster.md, docs/k3s-configuration.md, or lib/cluster/cluster-config.ts. */
type SchemaFormat = "json" | "markdown" | "k3s-markdown" | "typescript";

/** What a person can ask of `synth`. */
export interface SynthOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  readonly out?: string;
  /** An application, or every one. */
  readonly explain?: string | true;
  readonly printSchema?: SchemaFormat;
  readonly json?: boolean;
  readonly quiet?: boolean;
  /** Whether what `check` calls an error is refused. */
  readonly check: boolean;
}

/**
 * Makes `dist/`, or explains what it would hold.
 * @param library the folder that `lib/` is in
 * @returns the exit code: 1 when something is wrong, and nothing was written, else 0
 * @throws ConfigError when there is nothing to explain, or where nothing may be written
 */
export function synthCommand(sources: Sources, library: string, options: SynthOptions, terminal: Terminal): number {
  if (options.printSchema !== undefined) {
    terminal.out(schemaAs(options.printSchema));
    return 0;
  }
  const dist = resolve(sources.root, outputFolder);
  const outDir = options.out === undefined ? dist : chosenFolder(options.out, dist);
  const synthesis = synthClusters(sources, options.cluster, terminal);
  if (options.explain !== undefined) {
    if (synthesis.mistakes.length > 0) throw new ConfigError(synthesis.mistakes);
    terminal.out(
      options.explain === true ? inEach(synthesis, explainAll) : explainApplication(synthesis, options.explain),
    );
    return 0;
  }
  terminal.progress("checking ...");
  const problems = options.check ? runCheck(inputsOfClusters(synthesis, schemasOf(library, sources.definitions))) : [];
  const open = problems.filter(({ silenced }) => silenced === null);
  const errors = open.filter(({ severity }) => severity === "error");
  const clusters = synthesis.finished.map(({ cluster }) => cluster);
  const steps = options.check
    ? [...wrongVersions(sources.root, clusters), ...changedSinceCreation(sources.root, clusters)]
    : [];
  const mistakes = [...synthesis.mistakes, ...steps];
  const wrong = errors.length + mistakes.length;
  if (wrong > 0) {
    const style = checkStyle(stylerFor(process.stderr, process.env));
    if (options.json === true) terminal.out(problemsDocument(errors, mistakes, countObjects(synthesis)));
    const hint = errors.length > 0 ? "; to look at it all the same, add --no-check" : "";
    terminal.err(
      `${renderProblems(errors, mistakes, style)}\n\n${counted(wrong, "problem")}, nothing was written${hint}\n`,
    );
    return 1;
  }
  write(outDir, outDir === dist, synthesis, open.length, options, terminal);
  return 0;
}

function countObjects({ finished, unfinished }: Synthesis): number {
  return [...finished, ...unfinished].reduce((sum, each) => sum + each.files.length, 0);
}

function schemaAs(format: SchemaFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(clusterJsonSchema(), null, 2)}\n`;
    case "markdown":
      return clusterPage();
    case "k3s-markdown":
      return k3sPage();
    case "typescript":
      return clusterConfigSource();
  }
}

function explainApplication(synthesis: Synthesis, name: string): string {
  const asked = chosenApplication(synthesis.repository, "--explain", name);
  const silent = `${name}: does not run, because enabled in ${asked.source} says no\n`;
  return inEach(synthesis, (each) => explain(each, name) ?? silent);
}

function inEach({ finished }: Synthesis, textOf: (synthesized: SynthesizedCluster) => string): string {
  const texts = finished.map((each) =>
    finished.length === 1 ? textOf(each) : `${each.cluster.name}\n${textOf(each)}`,
  );
  return texts.join("\n").split("\n").map(visible).join("\n");
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
  const repeated = synthesized.map((each) => {
    const names = changed.get(each.cluster.name);
    const mistakes = names === undefined ? [] : repeat(each, applications, definitions, names);
    return { cluster: each.cluster, mistakes };
  });
  const mistakes = onceForAll(repeated, synthesized.length);
  if (mistakes.length > 0) throw new ConfigError(mistakes);
}

/** The names of the applications that no cluster of the repository runs, be it one that was not chosen. */
function inNoClusterOf({ clusters, applications }: Repository): string[] {
  return applications
    .filter((application) => !clusters.some((cluster) => isEnabled(cluster, application)))
    .map(({ name }) => name);
}

function write(
  outDir: string,
  isDist: boolean,
  { finished, unfinished, repository }: Synthesis,
  warnings: number,
  options: SynthOptions,
  terminal: Terminal,
): void {
  const files = finished.flatMap((each) => outputOf(each));
  terminal.progress(`writing ${relative(process.cwd(), outDir)} ...`);
  const names = finished.map(({ cluster }) => cluster.name);
  const result = writeDist(outDir, names, files, {
    // Elsewhere there may be clusters of other repositories.
    removeOtherClusters: isDist && names.length === repository.clusters.length,
    beforeWriting: (paths) => refuseChance(repository, finished, paths),
  });
  const applications = finished.reduce((sum, each) => sum + each.applications.length, 0);
  const objects = finished.reduce((sum, each) => sum + each.files.length, 0);
  const inNoCluster = inNoClusterOf(repository);
  const charts = chartsSeen({ finished, unfinished });
  const { written, unchanged, removed, droppings } = result;
  for (const path of droppings) {
    const what = "was left behind by an editor or a file manager";
    const fix = "delete it, and have your global .gitignore name such files";
    terminal.err(`${formatProblem({ where: join(outDir, path), what, fix })}\n`);
  }
  if (options.json === true) {
    terminal.out(
      jsonDocument({
        version: 1,
        clusters: names,
        applications,
        inNoCluster,
        objects,
        charts,
        warnings,
        written,
        unchanged,
        removed,
      }),
    );
  } else if (options.quiet !== true) {
    const what = [
      counted(names.length, "cluster"),
      `${counted(applications, "application")}${inNoCluster.length === 0 ? "" : ` (${inNoCluster.length} more in no cluster)`}`,
      counted(objects, "object"),
    ].join(", ");
    const warned = warnings > 0 ? `; ${counted(warnings, "warning")}, see check` : "";
    const hint = `${warned}${unseenHint(charts)}`;
    terminal.out(
      `${what}: ${counted(written.length, "file")} written, ${unchanged} unchanged, ${removed.length} removed in ${secondsSinceStart()} s${hint}\n`,
    );
  }
}
