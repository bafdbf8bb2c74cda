import type { Cluster } from "../cluster/cluster.ts";

/** A host and path that lead to a Service port of the application. */
export interface Route {
  /** Label below the cluster's domain: `whoami` becomes `whoami.home.example.com`. */
  readonly subdomain: string;
  /** @default "/" */
  readonly path?: string;
  /** Name of the Service, in the application's namespace. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
  /**
   * What people call it, for example on the dashboard.
   * @default - the application's name
   */
  readonly title?: string;
}

/** The only maker of host names. */
export function hostOf(cluster: Pick<Cluster, "domain">, route: Pick<Route, "subdomain">): string {
  return `${route.subdomain}.${cluster.domain}`;
}

/** Where a route answers, as a person types it. */
export function urlOf(cluster: Pick<Cluster, "domain">, route: Pick<Route, "subdomain" | "path">): string {
  return `https://${hostOf(cluster, route)}${route.path ?? "/"}`;
}
