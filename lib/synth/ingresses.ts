import type { Construct } from "constructs";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { isWorkload } from "../application/layer.ts";
import { hostOf, type Route } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { Ingress } from "../constructs/ingress.ts";
import { type TileSettings, tileAnnotations } from "../portal/tile.ts";

/** One Ingress for each host that the routes of an application name. */
export function addIngresses(scope: Construct, cluster: Cluster, application: ClusterApplication): void {
  const { routes } = application;
  const hosts = new Map<string, Route[]>();
  for (const route of routes) hosts.set(route.subdomain, [...(hosts.get(route.subdomain) ?? []), route]);
  for (const [subdomain, members] of hosts) {
    new Ingress(scope, `Ingress-${subdomain}`, {
      name: subdomain,
      host: hostOf(cluster, { subdomain }),
      paths: members.map(({ path = "/", service, port }) => ({ path, service, port })),
      ingressClass: cluster.ingressClass,
      ...(!isUnderWildcard(cluster, subdomain) && { clusterIssuer: cluster.clusterIssuer }),
      annotations: {
        ...cluster.ingressAnnotations,
        ...tileAnnotations(members.map((route) => ({ path: route.path ?? "/", tile: tileOf(route, application) }))),
      },
    });
  }
}

/** Whether the wildcard certificate is for a host: a wildcard stands for one label. */
function isUnderWildcard({ wildcardHost }: Cluster, subdomain: string): boolean {
  return wildcardHost !== undefined && !subdomain.includes(".");
}

/** What people see of a route. */
function tileOf(route: Route, { name, description, source }: ClusterApplication): TileSettings {
  const group = isWorkload(source) ? "Applications" : "Platform";
  return { title: name, description: description.replace(/\s+/g, " ").trim(), group, ...route };
}
