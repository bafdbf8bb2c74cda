import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import type { ChartPackage } from "../charts/chart-package.ts";
import { type ChartRef, describeChart } from "../charts/chart-ref.ts";
import { shapeOfChart } from "../charts/values/shape-of-chart.ts";
import { isGeneratedFrom, valuesSource } from "../charts/values/values-source.ts";
import { dnsLabelRule, isDnsLabel } from "../dns-name.ts";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { cachedChart, chartAt } from "../helm/chart-at.ts";
import { suggest } from "../nearest.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { counted } from "../wording.ts";
import { fileSystemProblem } from "../writer/file-system-problem.ts";
import { synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can say of `charts types`. */
export interface ChartsTypesOptions {
  /** Folder or archive of a chart. @default - the archive that the lock names, from the cache */
  readonly from?: string;
  /** Folder beside the application for the files, where it has several versions of a chart. @default - the application's own */
  readonly to?: string;
  /** Writes nothing, and says whether the files are what would be written. */
  readonly check?: boolean;
}

/** An application, and the charts that it names. */
interface Target {
  readonly application: string;
  /** The folder of the application, where the files go. */
  readonly folder: string;
  readonly charts: readonly ChartRef[];
}

/**
 * Writes what the values of applications' charts may be, beside each application: types, and the schema that `synth` asks.
 * @param names of the applications; every one with a chart when there are none
 * @returns the exit code
 * @throws ConfigError when an application has no chart, or when its archive is not there
 */
export function chartsTypes(
  sources: Sources,
  names: readonly string[],
  { from, to, check = false }: ChartsTypesOptions,
  terminal: Terminal,
): number {
  const { root } = sources;
  if (to !== undefined && !isDnsLabel(to)) {
    throw new ConfigError({
      where: "--to",
      what: "is no name of a folder",
      got: quote(to),
      fix: `use ${dnsLabelRule}`,
    });
  }
  const targets = targetsOf(sources, names, from, terminal).map(({ folder, ...target }) => ({
    ...target,
    folder: to === undefined ? folder : `${folder}/${to}`,
  }));
  const files = new Map<string, string>();
  const stale = new Set<string>();
  const missing: Problem[] = [];
  for (const { application, folder, charts } of targets) {
    for (const { chart, pinned } of packagesOf(root, application, charts, from, missing)) {
      const library = `${"../".repeat(folder.split("/").length)}lib`;
      const made = valuesSource(shapeOfChart(chart), {
        name: chart.name,
        version: versionOf(chart, pinned),
        command: `k3s-gitops charts types ${application}${to === undefined ? "" : ` --to ${to}`}`,
        library,
      });
      for (const [file, text] of made) files.set(`${folder}/${file}`, text);
      for (const file of filesIn(join(root, folder))) {
        const path = `${folder}/${file}`;
        const isOurs = file.endsWith("-values.ts") && isGeneratedFrom(chart.name, textAt(root, path) ?? "");
        if (isOurs && !made.has(file)) stale.add(path);
      }
    }
  }
  // Where nobody has fetched any, like in a fresh clone, there is nothing to compare with.
  if (missing.length > 0 && !(check && names.length === 0)) throw new ConfigError(missing);
  const changed = [...files].filter(([path, text]) => textAt(root, path) !== text).map(([path]) => path);
  if (check) {
    if (missing.length > 0) terminal.err(`${counted(missing.length, "chart")} not compared, not in the cache\n`);
    return report([...changed, ...stale], terminal);
  }
  for (const path of changed) write(root, path, files.get(path) ?? "");
  for (const path of stale) rmSync(join(root, path));
  terminal.out([...changed.map((path) => `${path}\n`), ...[...stale].map((path) => `${path} removed\n`)].join(""));
  return 0;
}

function report(paths: readonly string[], terminal: Terminal): number {
  for (const path of paths) terminal.err(`${path}: is not what its chart says; run npm run charts -- types\n`);
  return paths.length > 0 ? 1 : 0;
}

/** The version that is meant is said where another one was at hand. */
function versionOf({ version }: ChartPackage, pinned: ChartRef | undefined): string {
  if (pinned === undefined || isSame(pinned.version, version)) return version;
  return `${version}, the nearest to ${pinned.version} at hand,`;
}

/** Repositories answer to a version with and without it. */
function isSame(version: string, other: string): boolean {
  return version.replace(/^v/, "") === other.replace(/^v/, "");
}

function targetsOf(sources: Sources, names: readonly string[], from: string | undefined, terminal: Terminal): Target[] {
  const { applications } = loadRepository(sources);
  const known = applications.map(({ name }) => name);
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      where: "application",
      what: "is none of this repository",
      got: quote(name),
      fix: suggest(name, known),
    }));
  if (problems.length > 0) throw new ConfigError(problems);
  const chosen = applications.filter(({ name }) => names.length === 0 || names.includes(name));
  // Which charts its objects install shows only in what it makes.
  const installed = chosen.every(({ chart }) => chart !== undefined) ? [] : installedCharts(sources, terminal, from);
  return chosen
    .map(({ name, source, chart }): Target => {
      const objects = installed.flatMap((each) => (each.application === name ? [each.chart] : []));
      return { application: name, folder: dirname(source), charts: chart ? [chart] : objects };
    })
    .filter(({ charts }) => names.length > 0 || charts.length > 0);
}

/** @throws ConfigError with what is wrong in the sources, unless it is said which chart is meant */
function installedCharts(
  sources: Sources,
  terminal: Terminal,
  from: string | undefined,
): { readonly application: string; readonly chart: ChartRef }[] {
  const { finished, mistakes } = synthClusters(sources, [], terminal);
  if (mistakes.length > 0 && from === undefined) throw new ConfigError(mistakes);
  const all = finished.flatMap(({ applications }) =>
    applications.flatMap(({ name, releases }) =>
      releases.map(({ release }) => ({ application: name, chart: release })),
    ),
  );
  // Each chart once, of however many clusters.
  return [...new Map(all.map((each) => [`${each.application} ${describeChart(each.chart)}`, each])).values()];
}

interface Found {
  readonly chart: ChartPackage;
  readonly pinned: ChartRef | undefined;
}

/** @param missing gets a problem for each chart that is not there */
function packagesOf(
  root: string,
  application: string,
  charts: readonly ChartRef[],
  from: string | undefined,
  missing: Problem[],
): Found[] {
  if (from !== undefined) {
    const chart = chartAt(from);
    return [{ chart, pinned: charts.find(({ name }) => name.slice(name.lastIndexOf("/") + 1) === chart.name) }];
  }
  if (charts.length === 0) {
    const fix = "name the folder or archive of one with --from";
    missing.push({ where: `application ${application}`, what: "names no chart", fix });
  }
  return charts.flatMap((pinned) => {
    const chart = collect(missing, () => cachedChart(root, pinned));
    return chart === undefined ? [] : [{ chart, pinned }];
  });
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function textAt(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}

function write(root: string, path: string, text: string): void {
  try {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  } catch (error) {
    const problem = fileSystemProblem(path, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}
