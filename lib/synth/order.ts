import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Dependency } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, type Problem } from "../errors.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { must } from "../must.ts";
import { suggest } from "../nearest.ts";
import { declared, isBuiltIn, mustBeProvided, type Need, type NeedKind, needsOf, providedBy } from "./need.ts";

/** An application and the objects that were built for it. */
export interface BuiltApplication extends ClusterApplication {
  readonly manifests: readonly Manifest[];
}

/** Where an application stands in the order of syncs. */
export interface Position {
  /** Number of the level; everything it depends on has a smaller one. */
  readonly wave: number;
  readonly dependencies: readonly Dependency[];
}

/**
 * Sync waves: the levels of the graph of who needs whom.
 * @param servedGroups API groups that the cluster serves although no application brings them
 * @throws ConfigError for needs that nothing answers, dependencies on what the cluster does not run, and cycles
 */
export function order(
  cluster: Cluster,
  built: readonly BuiltApplication[],
  everyApplication: ReadonlySet<string>,
  servedGroups: ReadonlySet<string> = new Set(),
): Map<string, Position> {
  const edges = dependenciesOf(cluster, built, everyApplication, servedGroups);
  const cycle = findCycle(edges);
  if (cycle !== undefined) throw new ConfigError(cycle);
  const waves = new Map<string, number>();
  const waveOf = (name: string): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    const wave = Math.max(-1, ...must(edges.get(name), name).map(({ on }) => waveOf(on))) + 1;
    waves.set(name, wave);
    return wave;
  };
  return new Map([...edges].map(([name, dependencies]) => [name, { wave: waveOf(name), dependencies }]));
}

type Edges = ReadonlyMap<string, readonly Dependency[]>;

function dependenciesOf(
  cluster: Cluster,
  built: readonly BuiltApplication[],
  everyApplication: ReadonlySet<string>,
  servedGroups: ReadonlySet<string>,
): Edges {
  const providers = providersOf(cluster, built);
  const running = new Set(built.map(({ name }) => name));
  const problems: Problem[] = [];
  const edges = new Map<string, Dependency[]>();
  for (const application of built) {
    const reasons = new Map<string, string>();
    for (const name of application.dependsOn) {
      const problem = dependencyProblem(application, name, running, everyApplication);
      if (problem === undefined) reasons.set(name, "its dependsOn says so");
      else problems.push(problem);
    }
    for (const need of needsOf(application, application.manifests)) {
      const isThere = isBuiltIn(need) || (need.kind === "API group" && servedGroups.has(need.name));
      const names = isThere ? [] : providers.get(keyOf([need.kind, need.name]));
      const first = names?.[0];
      if (names === undefined) {
        if (mustBeProvided(need)) problems.push(unmetNeed(application, need, providers));
      } else if (first !== undefined && !names.includes(application.name) && !names.some((name) => reasons.has(name))) {
        reasons.set(first, `${need.by} needs ${need.kind} ${need.name}`);
      }
    }
    const dependencies = [...reasons].map(([on, reason]) => ({ on, reason }));
    edges.set(
      application.name,
      dependencies.sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return edges;
}

/** Who provides what; nobody for what exists before Argo CD runs. */
function providersOf(cluster: Cluster, built: readonly BuiltApplication[]): Map<string, string[]> {
  const providers = new Map<string, string[]>();
  for (const application of built) {
    for (const provided of providedBy(application, application.manifests)) {
      const key = keyOf(provided);
      const names = providers.get(key);
      if (names === undefined) providers.set(key, [application.name]);
      else if (!names.includes(application.name)) names.push(application.name);
    }
  }
  for (const provided of declared(builtInsOf(cluster))) providers.set(keyOf(provided), []);
  // An application that a person applies before Argo CD runs is there by then, with its namespace.
  for (const { startsByHand, namespace, provides } of built) {
    if (!startsByHand) continue;
    for (const provided of [["namespace", namespace] as const, ...declared(provides)])
      providers.set(keyOf(provided), []);
  }
  return providers;
}

function dependencyProblem(
  { name: own, source }: BuiltApplication,
  name: string,
  running: ReadonlySet<string>,
  everyApplication: ReadonlySet<string>,
): Problem | undefined {
  const where = source;
  const got = JSON.stringify(name);
  if (name === own) return { where, what: "depends on itself", got, fix: "remove it from dependsOn" };
  if (running.has(name)) return undefined;
  if (!everyApplication.has(name)) {
    return { where, what: "depends on an unknown application", got, fix: suggest(name, running) };
  }
  const what = "depends on an application that the cluster does not run";
  return { where, what, got, fix: "enable that application, or let dependsOn follow from the cluster" };
}

function unmetNeed(
  { source }: BuiltApplication,
  { by, kind, name }: Need,
  providers: ReadonlyMap<string, readonly string[]>,
): Problem {
  const prefix = `${kind} `;
  const known = [...providers.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return {
    where: source,
    what: `${by} needs ${kind} ${name}, which nothing in the cluster provides`,
    fix: known.length === 0 ? "add an application that provides it" : suggest(name, known.sort()),
  };
}

/** The first cycle in the order of names, as a problem that prints each step with its reason. */
function findCycle(edges: Edges): Problem | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (name: string): string[] | undefined => {
    const start = path.indexOf(name);
    if (start >= 0) return [...path.slice(start), name];
    if (done.has(name)) return undefined;
    path.push(name);
    for (const { on } of must(edges.get(name), name)) {
      const cycle = visit(on);
      if (cycle !== undefined) return cycle;
    }
    path.pop();
    done.add(name);
    return undefined;
  };
  for (const name of [...edges.keys()].sort()) {
    const cycle = visit(name);
    if (cycle === undefined) continue;
    const steps = cycle.slice(1).map((on, index) => {
      const from = must(cycle[index], "step of a cycle");
      const reason = edges.get(from)?.find((dependency) => dependency.on === on)?.reason;
      return `${from} waits for ${on} because ${reason}`;
    });
    return {
      where: cycle.join(" -> "),
      what: `is a cycle: ${steps.join(", ")}`,
      fix: "remove one of these dependencies",
    };
  }
  return undefined;
}

function keyOf([kind, name]: readonly [NeedKind, string]): string {
  return `${kind} ${name}`;
}
