import type { Dependency } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, type Problem } from "../errors.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import { must } from "../must.ts";
import { suggest } from "../nearest.ts";
import { valueFor } from "../value-for.ts";
import type { BuiltApplication } from "./built-application.ts";
import type { Call } from "./calls.ts";
import { declared, isBuiltIn, mustBeProvided, type Need, type NeedKind, needsOf, providedBy } from "./need.ts";

/** Where an application stands in the order of syncs. */
export interface Position {
  /** Number of the level; everything it depends on has a smaller one. */
  readonly wave: number;
  readonly dependencies: readonly Dependency[];
}

/**
 * Sync waves: the levels of the graph of who needs whom.
 * @param servedGroups API groups that the cluster serves although no application brings them
 * @param calls what applications say to each other: a caller waits for whom it calls, unless that would wait for the caller
 * @throws ConfigError for needs that nothing answers, dependencies on what the cluster does not run, and cycles
 */
export function order(
  cluster: Cluster,
  built: readonly BuiltApplication[],
  everyApplication: ReadonlySet<string>,
  servedGroups: ReadonlySet<string> = new Set(),
  calls: readonly Call[] = [],
): Map<string, Position> {
  const needed = dependenciesOf(cluster, built, everyApplication, servedGroups);
  const edges = withCalls(needed, built, calls);
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

/**
 * The edges with those of calls between applications. Some call each other, and each can start without the other: edges in a circle
 * order nothing.
 */
function withCalls(needed: Edges, built: readonly BuiltApplication[], calls: readonly Call[]): Edges {
  // An application that a person applies before Argo CD runs is there by then.
  const thereBefore = new Set(built.filter(({ startsByHand }) => startsByHand).map(({ name }) => name));
  const wanted = new Map<string, Map<string, Dependency>>();
  for (const { caller, callee, port } of calls) {
    if (caller === callee || thereBefore.has(callee)) continue;
    if (needed.get(caller)?.some(({ on }) => on === callee)) continue;
    const reason = `it talks to port ${port} of ${callee}`;
    valueFor(
      valueFor(wanted, caller, () => new Map()),
      callee,
      () => ({ on: callee, reason }),
    );
  }
  const all = new Map([...needed].map(([name, edges]) => [name, [...edges, ...(wanted.get(name)?.values() ?? [])]]));
  return new Map(
    [...needed].map(([name, edges]) => {
      const ordering = [...(wanted.get(name)?.values() ?? [])].filter(({ on }) => !reaches(all, on, name));
      return [name, [...edges, ...ordering].sort((a, b) => (a.on < b.on ? -1 : 1))];
    }),
  );
}

function reaches(edges: Edges, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (edges.get(from) ?? []).some(({ on }) => reaches(edges, on, to, seen));
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
