import type { PortalCluster } from "../../../lib/portal/registry.ts";
import { applicationName } from "./application-name.ts";
import { safeUrl } from "./safe-url.ts";
import type { Tile } from "./tile.ts";

/** Where tools tell more of what stands behind a tile, made by `safeUrl`. */
export interface ToolLinks {
  /** Its Application. @default - it belongs to none, or Argo CD has no address */
  readonly argoCd?: string;
  /** What the pods of its namespace use. @default - nothing of the cluster stands behind it, or Grafana has no address */
  readonly grafana?: string;
}

/**
 * kube-prometheus-stack's dashboard "Kubernetes / Compute Resources / Namespace (Pods)".
 * @see https://github.com/kubernetes-monitoring/kubernetes-mixin
 */
const namespaceDashboard = "85a562078cdf77779eaa1add43ccec1e";

/** Where tools tell more of a tile. */
export function toolLinks(tile: Pick<Tile, "application" | "backends" | "from">, cluster: PortalCluster): ToolLinks {
  const { application, backends, from } = tile;
  const namespace = backends[0]?.namespace ?? (from.kind === "ConfigMap" ? undefined : from.namespace);
  return {
    argoCd: application === undefined ? undefined : argoCdLink(application, cluster.argoCd),
    grafana: namespace === undefined ? undefined : grafanaLink(namespace, cluster.grafana),
  };
}

function argoCdLink(application: string, argoCd: PortalCluster["argoCd"]): string | undefined {
  if (argoCd === undefined) return undefined;
  const { name, namespace = argoCd.namespace } = applicationName(application);
  return isName(name) && isName(namespace) ? below(argoCd.url, `applications/${namespace}/${name}`) : undefined;
}

function grafanaLink(namespace: string, grafana: PortalCluster["grafana"]): string | undefined {
  if (grafana === undefined || !isName(namespace)) return undefined;
  return below(grafana.url, `d/${namespaceDashboard}?var-namespace=${namespace}`);
}

function below(base: string, path: string): string | undefined {
  return /[?#]/.test(base) ? undefined : safeUrl(`${base.replace(/\/$/, "")}/${path}`);
}

/** Whether a text is an object's name, which means nothing else in an address. */
function isName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(text);
}
