import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IServiceAccount } from "kubernetes-models/v1";
import type { EnabledApplication } from "../application/applications-of.ts";
import { ask } from "../application/ask.ts";
import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { Namespace } from "../constructs/namespace.ts";
import type { Problem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { must } from "../must.ts";
import type { PodSet } from "./application-pods.ts";
import { manifestsOf } from "./build.ts";
import type { BuiltApplication } from "./built-application.ts";
import { type Call, narrowed } from "./calls.ts";
import { addIngresses } from "./ingresses.ts";
import type { ApplicationNamespace } from "./namespaces.ts";
import { addDefaultDeny, allowCallers, allowHttp01Solver, allowRoutes, allowTraffic } from "./network-policies.ts";
import { routeTargets } from "./route-targets.ts";

/** Where an application lives: what the derived objects of all of a cluster follow from. */
export interface Neighbourhood {
  readonly cluster: Cluster;
  readonly applications: readonly BuiltApplication[];
  /** The same with their functions. */
  readonly enabled: readonly EnabledApplication[];
  readonly namespaces: ReadonlyMap<string, ApplicationNamespace>;
  /** The pods of each application. */
  readonly pods: ReadonlyMap<string, PodSet>;
  readonly calls: readonly Call[];
  /** Who collects metrics. @default - nobody */
  readonly scraper?: PodSet | undefined;
}

/** Pods that name no ServiceAccount get the token of this one, which Kubernetes makes in every namespace. */
function withholdTokens(chart: Construct): void {
  new ApiObject(chart, "DefaultServiceAccount", {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: "default" },
    automountServiceAccountToken: false,
  } satisfies IServiceAccount);
}

/** The pods that collect the metrics of all applications. */
export function scraperOf(applications: readonly BuiltApplication[]): PodSet | undefined {
  const scraper = applications.find(({ provides }) => provides.metricsScraper !== undefined);
  return scraper && narrowed({ namespace: scraper.namespace }, scraper.provides.metricsScraper);
}

/**
 * What others make in the namespace of an application that owns one.
 * @throws ConfigError when one of them returns a promise, and for what is no valid object
 */
export function manifestsOfOthers(
  application: ClusterApplication,
  cluster: Cluster,
  enabled: readonly EnabledApplication[],
): Manifest[] {
  const applications = enabled.map(({ data }) => data);
  return enabled.flatMap(({ declared: { source, buildFor } }) => {
    if (buildFor === undefined) return [];
    return manifestsOf(application, (chart) =>
      ask(`${source} buildFor`, () => buildFor({ chart, cluster, applications, application })),
    );
  });
}

/** What follows from the declaration of an application: its ingresses, network policies, and the namespace if it is its owner. */
export function derive(application: BuiltApplication, neighbourhood: Neighbourhood, problems: Problem[]): Manifest[] {
  const { cluster, applications, enabled, namespaces, pods, calls, scraper } = neighbourhood;
  const { name, namespace, routes } = application;
  const targets = routeTargets(application, application.manifests, problems);
  const own = must(pods.get(name), `pods of ${name}`);
  const made = namespaces.get(namespace);
  if (made === undefined && routes.length === 0) return [];
  // On a chart of their own, because construct ids belong to whoever writes the application.
  const derived = manifestsOf(application, (chart) => {
    addIngresses(chart, cluster, application);
    // K3s' own namespaces are as K3s made them.
    if (made === undefined) return;
    allowRoutes(chart, cluster, targets, own);
    allowTraffic(chart, cluster, application, own, calls, scraper);
    allowCallers(chart, application, calls);
    if (made.owner !== name) return;
    new Namespace(chart, "Namespace", { name: namespace, podSecurity: made.podSecurity });
    if (cluster.withholdsTokens) withholdTokens(chart);
    addDefaultDeny(chart);
    const hasRoutes = applications.some((each) => each.namespace === namespace && each.routes.length > 0);
    if (hasRoutes) allowHttp01Solver(chart, cluster);
  });
  if (made?.owner !== name) return derived;
  const self = must(enabled.find(({ data }) => data.name === name)?.data, name);
  return [...derived, ...manifestsOfOthers(self, cluster, enabled)];
}
