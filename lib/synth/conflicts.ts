import type { ClusterApplication } from "../application/cluster-application.ts";
import { hostOf, urlOf } from "../application/route.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Problem } from "../errors.ts";
import { builtInsOf } from "../k3s/built-ins.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { describeObject, identityOf } from "../kubernetes/object-ref.ts";
import { isCopy } from "../layout/copies.ts";
import type { BuiltApplication } from "./built-application.ts";

/** Hosts and paths that two routes of a cluster claim. */
export function routeConflicts(cluster: Cluster, applications: readonly ClusterApplication[]): Problem[] {
  const owners = new Map<string, string>();
  return applications.flatMap(({ source, routes }) =>
    routes.flatMap((route, index): Problem[] => {
      const where = `${source} routes[${index}]`;
      const key = `${hostOf(cluster, route)}${route.path ?? "/"}`;
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, where);
        return [];
      }
      return [
        {
          where,
          what: `claims the address of ${owner}`,
          got: urlOf(cluster, route),
          fix: "change the subdomain or path of one",
        },
      ];
    }),
  );
}

/** Two things that would both give addresses to Services. */
export function loadBalancerConflicts(cluster: Cluster, applications: readonly ClusterApplication[]): Problem[] {
  const owners = applications.filter(({ provides }) => provides.loadBalancer === true).map(({ source }) => source);
  if (builtInsOf(cluster).loadBalancer === true) owners.unshift(`K3s' ServiceLB (loadBalancer of the cluster)`);
  return owners.slice(1).map((where) => ({
    where,
    what: `would answer the same Services of type LoadBalancer as ${owners[0]}`,
    fix: "keep one of them: fill the cluster's loadBalancer slot with it, and disable the other application",
  }));
}

/**
 * Objects of one identity, of which Argo CD would keep the last. An object that a person applies before Argo CD runs may also be
 * synced, if it is the same to the letter.
 */
export function identityConflicts(
  synced: readonly BuiltApplication[],
  atBootstrap: readonly BuiltApplication[],
): Problem[] {
  const owners = new Map<string, Claim>();
  const claimAll = (members: readonly BuiltApplication[], bySync: boolean) =>
    members.flatMap(({ source, manifests }) =>
      manifests.flatMap((manifest): Problem[] => {
        const identity = identityOf(manifest);
        const owner = owners.get(identity);
        if (owner === undefined) {
          owners.set(identity, { source, manifest, bySync });
          return [];
        }
        if (owner.bySync !== bySync && isCopy(owner.manifest, manifest)) return [];
        return [
          {
            where: source,
            what: `makes an object that ${owner.source === source ? "it" : owner.source} already makes`,
            got: describeObject(manifest),
            fix:
              manifest.kind === "Namespace"
                ? "leave it out: the namespace of an application is made for it, as its podSecurity says"
                : "rename or remove one of them",
          },
        ];
      }),
    );
  return [...claimAll(synced, true), ...claimAll(atBootstrap, false)];
}

interface Claim {
  readonly source: string;
  readonly manifest: Manifest;
  readonly bySync: boolean;
}
