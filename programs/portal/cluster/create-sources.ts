import { registryLabel } from "../../../lib/portal/annotations.ts";
import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { listAt } from "../../kubernetes/answer.ts";
import { pathOf, type Resource } from "../../kubernetes/resource.ts";
import { parseApplication } from "../objects/application.ts";
import { parseCertificate } from "../objects/certificate.ts";
import { type ClaimUsage, parseClaim } from "../objects/claim.ts";
import { parseEndpointSlice } from "../objects/endpoint-slice.ts";
import { parseHttpRoute } from "../objects/http-route.ts";
import { parseIngress } from "../objects/ingress.ts";
import { parseIngressRoute } from "../objects/ingress-route.ts";
import { parseNode } from "../objects/node.ts";
import { parsePod } from "../objects/pod.ts";
import { parseRegistryEntry } from "../objects/registry-entry.ts";
import { parseService } from "../objects/service.ts";
import { parseEtcdSnapshot, parseVolumeSnapshot } from "../objects/snapshot.ts";
import { parseNodeUsage, type Usage } from "../objects/usage.ts";
import { parseWarning, type Warning } from "../objects/warning.ts";
import { parseWorkload, type Workload } from "../objects/workload.ts";
import { absent } from "./absent.ts";
import { AccessReviews } from "./access-reviews.ts";
import { ApiGroups } from "./api-groups.ts";
import { claimUsagePath, parseClaimUsage } from "./claim-usage.ts";
import type { Collection } from "./collection.ts";
import { follow } from "./follow.ts";
import type { ItemLimit } from "./kept-items.ts";
import { type KubeApi, KubeFailure } from "./kube-api.ts";
import { poll } from "./poll.ts";
import type { Source } from "./source.ts";
import type { Sources } from "./sources.ts";

/** What is looked at. */
export interface SourcesOptions {
  /** Namespaces whose Services, routes and endpoints are followed; empty for all. */
  readonly namespaces: readonly string[];
  readonly metrics: PortalSettings["metrics"];
  /** What the cluster's own registry says of it. Undefined while that is not known. */
  readonly cluster: () => PortalCluster | undefined;
}

/** More than anybody reads; of a cluster in trouble there are many more. */
const newestWarnings: ItemLimit<Warning> = { most: 500, rank: ({ lastSeen }) => lastSeen };

/** Above it the browser would hold more connections than it may. */
const mostNamespaces = 8;

/** Everything that the page is made of. The API is asked for none of it before somebody listens. */
export function createSources(api: KubeApi, { namespaces, metrics, cluster }: SourcesOptions): Sources {
  const groups = new ApiGroups(api);
  const shared = { api, groups, reviews: new AccessReviews(api) };
  const all = <T>(
    title: string,
    resource: Resource,
    parse: (object: unknown) => T | undefined,
    selection: Partial<Collection> = {},
    limit?: ItemLimit<T>,
  ) =>
    follow<T>({
      title,
      parts: [{ ...shared, collection: { resource, ...selection }, parse, ...(limit && { limit }) }],
    });

  /** Those in the namespaces that are looked at. */
  const found = <T extends { readonly namespace: string }>(
    title: string,
    resource: Resource,
    parse: (object: unknown) => T | undefined,
  ): Source<T> => {
    if (namespaces.length === 0) return all(title, resource, parse);
    if (namespaces.length > mostNamespaces) {
      return all(title, resource, (object) => {
        const item = parse(object);
        return item !== undefined && namespaces.includes(item.namespace) ? item : undefined;
      });
    }
    return follow<T>({
      title,
      parts: namespaces.map((namespace) => ({ ...shared, collection: { resource, namespace }, parse })),
    });
  };

  const workloads = (["Deployment", "StatefulSet", "DaemonSet"] as const).map((kind) => ({
    ...shared,
    collection: { resource: { group: "apps", version: "v1", plural: `${kind.toLowerCase()}s` } },
    parse: (object: unknown) => parseWorkload(kind, object),
  }));

  return {
    nodes: all("nodes", core("nodes"), parseNode),
    pods: all("pods", core("pods"), parsePod),
    workloads: follow<Workload>({ title: "workloads", parts: workloads }),
    services: found("services", core("services"), parseService),
    endpointSlices: found(
      "endpoints",
      { group: "discovery.k8s.io", version: "v1", plural: "endpointslices" },
      parseEndpointSlice,
    ),
    ingresses: found("ingresses", { group: "networking.k8s.io", version: "v1", plural: "ingresses" }, parseIngress),
    httpRoutes: found(
      "HTTP routes",
      { group: "gateway.networking.k8s.io", version: "v1", plural: "httproutes" },
      parseHttpRoute,
    ),
    ingressRoutes: found(
      "Traefik's routes",
      { group: "traefik.io", version: "v1alpha1", plural: "ingressroutes" },
      parseIngressRoute,
    ),
    registries: all("links", core("configmaps"), parseRegistryEntry, { labelSelector: registryLabel }),
    claims: all("volume claims", core("persistentvolumeclaims"), parseClaim),
    certificates: all(
      "certificates",
      { group: "cert-manager.io", version: "v1", plural: "certificates" },
      parseCertificate,
    ),
    applications: all(
      "applications",
      { group: "argoproj.io", version: "v1alpha1", plural: "applications" },
      parseApplication,
    ),
    warnings: all("warnings", core("events"), parseWarning, { fieldSelector: "type=Warning" }, newestWarnings),
    etcdSnapshots: all(
      "snapshots of etcd",
      { group: "k3s.cattle.io", version: "v1", plural: "etcdsnapshotfiles" },
      parseEtcdSnapshot,
    ),
    volumeSnapshots: all(
      "snapshots of volumes",
      { group: "snapshot.storage.k8s.io", version: "v1", plural: "volumesnapshots" },
      parseVolumeSnapshot,
    ),
    nodeUsage: metrics.includes("metrics-api") ? nodeUsage(api, groups) : absent("usage of nodes"),
    claimUsage: metrics.includes("prometheus") ? claimUsage(api, cluster) : absent("usage of volumes"),
  };
}

function core(plural: string): Resource {
  return { group: "", version: "v1", plural };
}

function nodeUsage(api: KubeApi, groups: ApiGroups): Source<Usage> {
  const resource = { group: "metrics.k8s.io", version: "v1beta1", plural: "nodes" };
  return poll({
    title: "usage of nodes",
    read: async (signal) => {
      if (!(await groups.has(resource))) throw new KubeFailure(404, "the cluster has no such kind");
      return listAt(await api.read(pathOf(resource), signal), "items").flatMap((each) => parseNodeUsage(each) ?? []);
    },
  });
}

function claimUsage(api: KubeApi, cluster: SourcesOptions["cluster"]): Source<ClaimUsage> {
  return poll({
    title: "usage of volumes",
    read: async (signal) => {
      const known = cluster();
      if (known === undefined) return undefined;
      if (known.prometheus === undefined) return [];
      return parseClaimUsage(await api.read(claimUsagePath(known.prometheus), signal));
    },
  });
}
