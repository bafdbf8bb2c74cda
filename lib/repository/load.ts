import { dirname } from "node:path/posix";
import type { Message } from "esbuild";
import { type Application, isApplicationConfig } from "../application/application.ts";
import { layerOf, layers } from "../application/layer.ts";
import { neverEnabled } from "../application/never-enabled.ts";
import { declarationProblems } from "../application/schema.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import { acrossClusters } from "../cluster/across-clusters.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { isCluster } from "../cluster/define-cluster.ts";
import { dnsLabelRule, isDnsLabel } from "../dns-name.ts";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { nodesName, scriptsName } from "../layout/paths.ts";
import { ChanceError, withoutChance } from "./chance.ts";
import { plainManifests } from "./plain-manifests.ts";
import { placeOf } from "./stack.ts";

/** A source file that declares something. */
export interface SourceModule {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  /** Runs the file and returns its default export. */
  readonly load: () => unknown;
}

/** What was found on the disk. */
export interface Sources {
  readonly root: string;
  /** Paths of all source files, also when none could be compiled. */
  readonly sources: readonly string[];
  readonly modules: readonly SourceModule[];
  /** Syntax errors and imports that lead nowhere. */
  readonly errors: readonly Message[];
  /** CustomResourceDefinitions that are known and not synced. @default - none */
  readonly definitions?: readonly Manifest[];
  /** What is known of charts. @default - nothing */
  readonly charts?: KnownCharts;
}

/** Everything that the repository declares. */
export interface Repository {
  readonly clusters: readonly Cluster[];
  readonly applications: readonly Application[];
  /** CustomResourceDefinitions that are known and not synced. */
  readonly definitions: readonly Manifest[];
}

/** Names that mean something else in `dist/<cluster>/` or in Argo CD. */
export const reservedNames: ReadonlyMap<string, string> = new Map([
  ["bootstrap", "the folder of what a person applies before Argo CD runs"],
  [nodesName, "the folder of what hosts get"],
  [scriptsName, "the folder of the scripts that hosts run"],
  ["default", "the AppProject that Argo CD makes by itself"],
  ["root", "the Argo CD Application that is applied by hand"],
]);

/** Every cluster and application that can be loaded, and each file that cannot, or is not what its name says. */
export function loadRepository({
  root,
  sources,
  modules,
  errors,
  definitions = [],
}: Sources): Repository & { readonly mistakes: readonly Problem[] } {
  const misnamed = nameProblems(sources.filter(isApplicationFile));
  const problems: Problem[] = [...errors.map(syntaxProblem), ...misnamed];
  const clusters: Cluster[] = [];
  const applications: Application[] = [];
  for (const { path, load } of modules) {
    const layer = layerOf(path);
    const value = tryLoad({ path, load }, problems);
    if (value === undefined) continue;
    if (!isApplicationFile(path)) {
      if (isCluster(value.exported)) clusters.push(checkName(value.exported, path, problems));
      else {
        const problem = wrongExport(path, "defineCluster", value.exported);
        const fix = `${problem.fix}, or move what overlays share into a folder below, like ${dirname(path)}/shared/`;
        problems.push({ ...problem, fix });
      }
    } else if (!isApplicationConfig(value.exported))
      problems.push(wrongExport(path, "defineApplication", value.exported));
    else {
      const wrong = declarationProblems(value.exported, path);
      problems.push(...wrong);
      const isNamed = misnamed.every(({ where }) => where !== path);
      if (layer === undefined || !isNamed || wrong.length > 0) continue;
      const application = { ...value.exported, name: stemOf(path), layer, source: path };
      const { manifests: patterns } = application;
      if (patterns === undefined) applications.push(application);
      else {
        const plain = collect(problems, () => plainManifests(root, path, [patterns].flat()));
        applications.push({ ...application, plainManifests: plain ?? [] });
      }
    }
  }
  if (sources.every(isApplicationFile)) {
    const fix = "run k3s-gitops new cluster <name>";
    problems.push({ where: "infrastructure/overlays", what: "declares no cluster", fix });
  }
  problems.push(...acrossClusters(clusters));
  if (problems.length === 0) problems.push(...neverEnabled(clusters, applications));
  return { clusters, applications, definitions, mistakes: problems };
}

function tryLoad({ path, load }: SourceModule, problems: Problem[]): { readonly exported: unknown } | undefined {
  try {
    return { exported: withoutChance(load) };
  } catch (error) {
    if (error instanceof ConfigError) {
      problems.push(...error.problems.map((problem) => ({ ...problem, where: `${path} ${problem.where}` })));
    } else if (error instanceof ChanceError) {
      const where = placeOf(error) ?? path;
      const what = `asks for ${error.asked}, so that every run makes something else`;
      problems.push({ where, what, fix: "write the value itself" });
    } else {
      const where = placeOf(error) ?? path;
      const what = where.startsWith(path) ? "throws while loading" : `throws while ${path} is loading`;
      problems.push({ where, what, got: String(error), fix: "correct the file" });
    }
    return undefined;
  }
}

function nameProblems(files: readonly string[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const name = stemOf(file);
    const owner = owners.get(name);
    owners.set(name, owner ?? file);
    const problems: Problem[] = [];
    if (layerOf(file) === undefined) {
      problems.push({
        where: file,
        what: "lies outside the layers",
        fix: `move it below ${layers.map((layer) => `${layer}/`).join(", ")}`,
      });
    }
    if (!isDnsLabel(name)) {
      const fix = `rename it with ${dnsLabelRule}`;
      problems.push({ where: file, what: "its stem is not a DNS label", got: quote(name), fix });
    }
    if (name.startsWith("kube-") && !builtInNamespaces.has(name)) {
      const what = "its stem is a name of a namespace that Kubernetes keeps for itself";
      problems.push({ where: file, what, got: quote(name), fix: "rename it" });
    }
    const meaning = reservedNames.get(name);
    if (meaning !== undefined)
      problems.push({ where: file, what: `its stem means ${meaning}`, got: quote(name), fix: "rename it" });
    if (owner !== undefined)
      problems.push({ where: file, what: `has the stem of ${owner}`, got: quote(name), fix: "rename one of them" });
    return problems;
  });
}

function checkName(cluster: Cluster, path: string, problems: Problem[]): Cluster {
  const stem = path.slice(path.lastIndexOf("/") + 1, -".ts".length);
  if (stem !== cluster.name) {
    const fix = `write name: ${quote(stem)}, or rename the file to ${cluster.name}.ts`;
    problems.push({ where: path, what: "declares a cluster of another name", got: quote(cluster.name), fix });
  }
  return cluster;
}

function wrongExport(where: string, maker: string, value: unknown): Problem {
  const got = value === undefined ? "none" : quote(value);
  return {
    where,
    what: `its default export is not made by ${maker}`,
    got,
    fix: `write export default ${maker}({ ... })`,
  };
}

function syntaxProblem({ text, location }: Message): Problem {
  const where = location === null ? "sources" : `${location.file}:${location.line}:${location.column + 1}`;
  return { where, what: text.charAt(0).toLowerCase() + text.slice(1), fix: "correct the file" };
}

function isApplicationFile(path: string): boolean {
  return path.endsWith(".app.ts");
}

export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".app.ts".length);
}
