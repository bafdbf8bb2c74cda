import type { Cluster } from "../cluster/cluster.ts";
import { ConfigError } from "../errors.ts";
import type { Application, PerCluster, PodSecurityLevel } from "./application.ts";
import type { Needs, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import { perClusterProblems } from "./schema.ts";
import type { Traffic } from "./traffic.ts";

/** An application as one cluster runs it: every field has a value. */
export interface ClusterApplication {
  readonly application: Application;
  readonly name: string;
  readonly description: string;
  readonly namespace: string;
  readonly podSecurity: PodSecurityLevel;
  readonly routes: readonly Route[];
  readonly provides: Provides;
  readonly needs: Needs;
  readonly dependsOn: readonly string[];
  readonly traffic: Traffic;
  readonly requiredSecrets: readonly RequiredSecret[];
}

/**
 * The applications that a cluster runs, in the order given.
 * @throws ConfigError with every mistake in what they declare for the cluster
 */
export function applicationsOf(cluster: Cluster, applications: readonly Application[]): ClusterApplication[] {
  const members = applications
    .filter(({ enabled }) => enabled?.(cluster) ?? true)
    .map((application) => ({
      application,
      name: application.name,
      description: application.description,
      namespace: application.namespace ?? application.name,
      podSecurity: application.podSecurity ?? "restricted",
      routes: valueFor(cluster, application.routes) ?? [],
      provides: valueFor(cluster, application.provides) ?? {},
      needs: valueFor(cluster, application.needs) ?? {},
      dependsOn: valueFor(cluster, application.dependsOn) ?? [],
      traffic: valueFor(cluster, application.traffic) ?? {},
      requiredSecrets: valueFor(cluster, application.requiredSecrets) ?? [],
    }));
  const problems = members.flatMap(perClusterProblems);
  if (problems.length > 0) throw new ConfigError(problems);
  return members;
}

function valueFor<T extends object>(cluster: Cluster, value: PerCluster<T> | undefined): T | undefined {
  return typeof value === "function" ? value(cluster) : value;
}
