import { type Route, urlOf } from "../../../lib/application/route.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import type { ClusterPortal } from "../../../lib/cluster/slots/dashboard.ts";
import { must } from "../../../lib/must.ts";

/** The Service of the dashboard. */
export const service = {
  name: "headlamp",
  port: 8080,
  /** The only one that the chart lets the pod have. */
  targetPort: 4466,
} as const;

/** What the overlay says of the dashboard, where the cluster has one. */
export function portalOf({ portal }: Pick<Cluster, "portal">): ClusterPortal {
  return must(portal, "the dashboard of a cluster that runs it");
}

/** Where people reach it. It is where the tiles are, and so it has none. */
export function routeOf(cluster: Pick<Cluster, "portal">): Route {
  const { subdomain, path } = portalOf(cluster).address;
  return {
    subdomain,
    ...(path !== "/" && { path }),
    service: service.name,
    port: service.port,
    title: "Dashboard",
    hidden: true,
  };
}

/** Path that all others begin with; empty for a host of its own. */
export function basePath(cluster: Pick<Cluster, "portal">): string {
  const { path } = portalOf(cluster).address;
  return path === "/" ? "" : path;
}

/** Where the provider sends people back to. */
export function callbackUrl(cluster: Pick<Cluster, "portal" | "domain">): string {
  const { subdomain } = portalOf(cluster).address;
  return urlOf(cluster, { subdomain, path: `${basePath(cluster)}/oidc-callback` });
}
