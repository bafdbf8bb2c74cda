import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Dependency } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError, type Problem } from "../errors.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import type { Manifest } from "../manifest/manifest.ts";
import { suggest } from "../nearest.ts";
import { declared, isBuiltIn, type NeedKind, needsOf, providedBy } from "./need.ts";

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
 * @throws ConfigError for needs that nothing answers, dependencies on what the cluster does not run, and cycles
 */
export function order(
  cluster: Cluster,
  built: readonly BuiltApplication[],
  everyApplication: ReadonlySet<string>,
): Map<string, Position> {
  const edges = dependenciesOf(cluster, built, everyApplication);
  const cycle = findCycle(edges);
  if (cycle !== undefined) throw new ConfigError(cycle);
  const waves = new Map<string, number>();
  const waveOf = (name: string): number => {
    const known = waves.get(name);
    if (known !== undefined) return known;
    const wave = Math.max(-1, ...(edges.get(name) ?? []).map(({ on }) => waveOf(on))) + 1;
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
): Edges {
  const builtIns = new Set(declared(builtInsOf(cluster)).map(keyOf));
  // What a person applies before Argo CD runs makes the namespace that it goes to.
  for (const { application, namespace } of built)
    if (application.bootstrap) builtIns.add(keyOf(["namespace", namespace]));
  const providers = new Map<string, string>();
  for (const application of built) {
    for (const provided of providedBy(application, application.manifests)) {
      if (!providers.has(keyOf(provided))) providers.set(keyOf(provided), application.name);
    }
  }
  const running = new Set(built.map(({ name }) => name));
  const hasProjects = [...providers.keys()].some((key) => key.startsWith("AppProject "));
  const problems: Problem[] = [];
  const edges = new Map<string, Dependency[]>();
  for (const application of built) {
    const where = application.application.source;
    const on = new Map<string, string>();
    for (const name of application.dependsOn) {
      if (running.has(name)) {
        if (name !== application.name) on.set(name, "its dependsOn says so");
      } else {
        const known = everyApplication.has(name);
        problems.push({
          where,
          what: known
            ? `depends on an application that cluster ${cluster.name} does not run`
            : "depends on an unknown application",
          got: JSON.stringify(name),
          fix: known ? "enable that application, or let dependsOn follow from the cluster" : suggest(name, running),
        });
      }
    }
    for (const need of needsOf(application, application.manifests)) {
      const key = keyOf([need.kind, need.name]);
      if (isBuiltIn(need) || builtIns.has(key) || (need.kind === "AppProject" && !hasProjects)) continue;
      const provider = providers.get(key);
      if (provider === undefined) {
        const rivals = [...builtIns, ...providers.keys()].filter((other) => other.startsWith(`${need.kind} `));
        problems.push({
          where,
          what: `${need.by} needs ${need.kind} ${need.name}, which nothing in cluster ${cluster.name} provides`,
          fix: suggest(need.name, rivals.map((rival) => rival.slice(need.kind.length + 1)).sort()),
        });
      } else if (provider !== application.name && !on.has(provider)) {
        on.set(provider, `${need.by} needs ${need.kind} ${need.name}`);
      }
    }
    edges.set(
      application.name,
      [...on].map(([name, reason]) => ({ on: name, reason })).sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return edges;
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
    for (const { on } of edges.get(name) ?? []) {
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
      const from = cycle[index] ?? "";
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
