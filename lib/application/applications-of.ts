import type { Cluster } from "../cluster/cluster.ts";
import { type ChartMode, chartModeOf } from "../cluster/foundation.ts";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import type { Application, PerCluster } from "./application.ts";
import { ask, askFor } from "./ask.ts";
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
  const problems: Problem[] = [];
  const enabled = applications.flatMap((declared) => {
    const task = () => (isEnabled(cluster, declared) ? [{ declared, data: dataOf(cluster, declared) }] : []);
    return collect(problems, task) ?? [];
  });
  problems.push(...enabled.flatMap(({ data }) => perClusterProblems(cluster, data)));
  if (problems.length > 0) throw new ConfigError(problems);
  return enabled;
}

/**
 * Whether a cluster runs an application.
 * @throws ConfigError when `enabled` returns something else than true or false
 */
export function isEnabled(cluster: Cluster, { source, enabled }: Application): boolean {
  if (enabled === undefined) return true;
  const where = `${source} enabled`;
  const answer: unknown = ask(where, () => enabled(cluster));
  if (typeof answer === "boolean") return answer;
  const what = "returns neither true nor false";
  throw new ConfigError({ where, what, got: quote(answer), fix: "return true or false" });
}

function dataOf(cluster: Cluster, declared: Application): ClusterApplication {
  const { name, layer, source, description, chart } = declared;
  const answerOf = <T extends object | string>(field: string, value: PerCluster<T> | undefined): T | undefined =>
    typeof value === "function" ? askFor(`${source} ${field}`, () => value(cluster)) : value;
  const signIn = answerOf("signIn", declared.signIn);
  return {
    name,
    layer,
    source,
    description,
    namespace: declared.namespace ?? name,
    podSecurity: declared.podSecurity ?? "restricted",
    routes: answerOf("routes", declared.routes) ?? [],
    provides: answerOf("provides", declared.provides) ?? {},
    needs: answerOf("needs", declared.needs) ?? {},
    dependsOn: answerOf("dependsOn", declared.dependsOn) ?? [],
    traffic: answerOf("traffic", declared.traffic) ?? {},
    requiredSecrets: answerOf("requiredSecrets", declared.requiredSecrets) ?? [],
    ...(signIn !== undefined && { signIn }),
    onRemoval: declared.onRemoval ?? "cascade",
    allows: declared.allows ?? {},
    accepts: answerOf("accepts", declared.accepts) ?? [],
    ...(chart && { chart: sourceOf(chart, chartModeOf(cluster, name)) }),
    buildsLast: declared.buildLast !== undefined,
    startsByHand: declared.bootstrap !== undefined,
  };
}

function sourceOf({ schema: _, values: __, ...source }: HelmSource, mode: ChartMode): ClusterApplication["chart"] {
  return { ...source, mode };
}
