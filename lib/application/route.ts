import type { Cluster } from "../cluster/cluster.ts";
import type { PortalTool } from "../portal/tools.ts";

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
  /**
   * What it is for, on its tile of the dashboard.
   * @default - the description of the application
   */
  readonly description?: string;
  /**
   * Name of a Material Design icon, like `mdi:chart-line`.
   * @default - none
   */
  readonly icon?: string;
  /**
   * What its tile stands with.
   * @default - `Applications` for those of `applications/workloads/`, `Platform` for all others
   */
  readonly group?: string;
  /**
   * Who looks after it: a team, a person.
   * @default - nobody is named
   */
  readonly owner?: string;
  /**
   * Address of its documentation.
   * @default - none
   */
  readonly docs?: string;
  /**
   * Path that answers with a status below 400 while it works. The Kubernetes API asks it, so that every pod may reach that port.
   * @default - it is not asked
   */
  readonly probe?: string;
  /**
   * Whether it has no tile.
   * @default false
   */
  readonly hidden?: boolean;
  /**
   * Tool of the platform that it is, to which the dashboard leads from every application.
   * @default - none
   */
  readonly tool?: PortalTool;
}

/** The only maker of host names. */
export function hostOf(cluster: Pick<Cluster, "domain">, route: Pick<Route, "subdomain">): string {
  return `${route.subdomain}.${cluster.domain}`;
}

/** Where a route answers, as a person types it. */
export function urlOf(cluster: Pick<Cluster, "domain">, route: Pick<Route, "subdomain" | "path">): string {
  return `https://${hostOf(cluster, route)}${route.path ?? "/"}`;
}
