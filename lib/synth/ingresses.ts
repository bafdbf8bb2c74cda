import type { Construct } from "constructs";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { hostOf, type Route } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { Ingress } from "../constructs/ingress.ts";

/** One Ingress for each host that the routes of an application name. */
export function addIngresses(scope: Construct, cluster: Cluster, { routes }: ClusterApplication): void {
  const hosts = new Map<string, Route[]>();
  for (const route of routes) hosts.set(route.subdomain, [...(hosts.get(route.subdomain) ?? []), route]);
  for (const [subdomain, members] of hosts) {
    new Ingress(scope, `Ingress-${subdomain}`, {
      name: subdomain,
      host: hostOf(cluster, { subdomain }),
      paths: members.map(({ path = "/", service, port }) => ({ path, service, port })),
      ingressClass: cluster.ingressClass,
      ...(!isUnderWildcard(cluster, subdomain) && { clusterIssuer: cluster.clusterIssuer }),
      annotations: cluster.ingressAnnotations,
    });
  }
}

/** Whether the wildcard certificate is for a host: a wildcard stands for one label. */
function isUnderWildcard({ wildcardHost }: Cluster, subdomain: string): boolean {
  return wildcardHost !== undefined && !subdomain.includes(".");
}
