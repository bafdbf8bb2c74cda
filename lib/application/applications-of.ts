import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError } from "../errors.ts";
import type { Application, PerCluster } from "./application.ts";
import type { ClusterApplication } from "./cluster-application.ts";
import type { HelmSource } from "./helm-source.ts";
import { perClusterProblems } from "./schema.ts";

/** An application that a cluster runs: its functions, for `synth` alone, and what everybody may know of it. */
export interface EnabledApplication {
  readonly declared: Application;
  readonly data: ClusterApplication;
}

/**
 * The applications that a cluster runs, in the order given.
 * @throws ConfigError with every mistake in what they declare for the cluster
 */
export function applicationsOf(cluster: Cluster, applications: readonly Application[]): EnabledApplication[] {
  const enabled = applications
    .filter((declared) => declared.enabled?.(cluster) ?? true)
    .map((declared) => ({ declared, data: dataOf(cluster, declared) }));
  const problems = enabled.flatMap(({ data }) => perClusterProblems(data));
  if (problems.length > 0) throw new ConfigError(problems);
  return enabled;
}

function dataOf(cluster: Cluster, declared: Application): ClusterApplication {
  const { name, layer, source, description, chart } = declared;
  const signIn = valueFor(cluster, declared.signIn);
  return {
    name,
    layer,
    source,
    description,
    namespace: declared.namespace ?? name,
    podSecurity: declared.podSecurity ?? "restricted",
    routes: valueFor(cluster, declared.routes) ?? [],
    provides: valueFor(cluster, declared.provides) ?? {},
    needs: valueFor(cluster, declared.needs) ?? {},
    dependsOn: valueFor(cluster, declared.dependsOn) ?? [],
    traffic: valueFor(cluster, declared.traffic) ?? {},
    requiredSecrets: valueFor(cluster, declared.requiredSecrets) ?? [],
    ...(signIn !== undefined && { signIn }),
    onRemoval: declared.onRemoval ?? "cascade",
    ...(chart && { chart: sourceOf(chart) }),
    buildsLast: declared.buildLast !== undefined,
    startsByHand: declared.bootstrap !== undefined,
  };
}

function sourceOf({ schema: _, values: __, ...source }: HelmSource): ClusterApplication["chart"] {
  return source;
}

function valueFor<T extends object | string>(cluster: Cluster, value: PerCluster<T> | undefined): T | undefined {
  return typeof value === "function" ? value(cluster) : value;
}
