import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IConfigMap } from "kubernetes-models/v1";
import type { ClusterApplication } from "../../../lib/application/cluster-application.ts";
import { urlOf } from "../../../lib/application/route.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { ownRegistry, registryKey, registryLabel } from "../../../lib/portal/annotations.ts";
import type { PortalBackend, PortalCluster, PortalRegistry } from "../../../lib/portal/registry.ts";
import type { PortalTool } from "../../../lib/portal/tools.ts";
import { portalOf } from "./route.ts";

/** Tells the portal of the links of the overlay, and of what it cannot see in the cluster. */
export function addRegistry(scope: Construct, cluster: Cluster, applications: readonly ClusterApplication[]): void {
  const registry: PortalRegistry = { links: portalOf(cluster).links, cluster: clusterOf(cluster, applications) };
  new ApiObject(scope, "registry", {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: ownRegistry.name, labels: { [registryLabel]: "true" } },
    data: { [registryKey]: `${JSON.stringify(registry, undefined, 2)}\n` },
  } satisfies IConfigMap);
}

/** Services that the page asks by way of the API server. */
export function proxiedServices(cluster: Cluster, applications: readonly ClusterApplication[]): PortalBackend[] {
  const prometheus = prometheusOf(cluster, applications);
  return [
    ...(prometheus === undefined ? [] : [prometheus]),
    ...applications.flatMap(({ namespace, routes }) =>
      routes.flatMap(({ service, port, probe }) => (probe === undefined ? [] : [{ namespace, service, port }])),
    ),
  ];
}

function clusterOf(cluster: Cluster, applications: readonly ClusterApplication[]): PortalCluster {
  const [argoCd, grafana] = [toolOf("argoCd"), toolOf("grafana")];
  const prometheus = prometheusOf(cluster, applications);
  return {
    k3sVersion: cluster.k3sVersion,
    nodes: cluster.allNodes.map(({ name }) => name),
    ...(argoCd && { argoCd }),
    ...(grafana && { grafana: { url: grafana.url } }),
    ...(prometheus && { prometheus }),
  };

  function toolOf(tool: PortalTool): { url: string; namespace: string } | undefined {
    for (const { namespace, routes } of applications) {
      const route = routes.find((each) => each.tool === tool);
      if (route !== undefined) return { url: urlOf(cluster, route), namespace };
    }
    return undefined;
  }
}

/** The Service of what scrapes all others. */
function prometheusOf(
  cluster: Cluster,
  applications: readonly ClusterApplication[],
): (PortalBackend & { readonly port: number }) | undefined {
  if (!portalOf(cluster).usageSources.includes("prometheus")) return undefined;
  const scraper = applications.find(({ provides }) => provides.metricsScraper !== undefined);
  const labels = JSON.stringify(scraper?.provides.metricsScraper);
  const found = scraper?.provides.services?.find(({ podLabels }) => JSON.stringify(podLabels) === labels);
  return scraper && found && { namespace: scraper.namespace, service: found.name, port: found.port };
}
