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
  readonly namespaces: ReadonlyMap<string, ApplicationNamespace>;
  /** The pods of each application. */
  readonly pods: ReadonlyMap<string, PodSet>;
  readonly calls: readonly Call[];
}

/** What follows from the declaration of an application: its ingresses, network policies, and the namespace if it is its owner. */
export function derive(
  application: BuiltApplication,
  { cluster, applications, namespaces, pods, calls }: Neighbourhood,
  problems: Problem[],
): Manifest[] {
  const { name, namespace } = application;
  const targets = routeTargets(application, application.manifests, problems);
  const own = must(pods.get(name), `pods of ${name}`);
  const scraper = applications.find(({ provides }) => provides.metricsScraper !== undefined);
  // On a chart of their own, because construct ids belong to whoever writes the application.
  return manifestsOf(application, (chart) => {
    addIngresses(chart, cluster, application);
    const made = namespaces.get(namespace);
    // K3s' own namespaces are as K3s made them.
    if (made === undefined) return;
    allowRoutes(chart, cluster, targets, own);
    allowTraffic(
      chart,
      cluster,
      application,
      own,
      calls,
      scraper && narrowed({ namespace: scraper.namespace }, scraper.provides.metricsScraper),
    );
    allowCallers(chart, application, calls);
    if (made.owner !== name) return;
    new Namespace(chart, "Namespace", { name: namespace, podSecurity: made.podSecurity });
    addDefaultDeny(chart);
    const hasRoutes = applications.some((each) => each.namespace === namespace && each.routes.length > 0);
    if (hasRoutes) allowHttp01Solver(chart, cluster);
  });
}
