import type { Cluster } from "../../lib/cluster/cluster.ts";

/** What everybody may look at. Argo CD's own role:readonly may read the logs of all pods, too, which hold what nobody foresees. */
const viewer = ["applications", "applicationsets", "projects", "repositories", "clusters"];

/**
 * Who may do what in Argo CD: everybody who can log in may look, but not into pods; the identity provider's admin group may do the
 * rest. Argo CD's own user admin may do everything.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export function rbacOf({ identityProvider }: Pick<Cluster, "identityProvider">): Record<string, string> {
  return {
    "policy.default": "role:viewer",
    "policy.csv": [
      ...viewer.map(
        (resource) => `p, role:viewer, ${resource}, get, ${resource.startsWith("app") ? "*/*" : "*"}, allow\n`,
      ),
      ...(identityProvider === undefined ? [] : [`g, ${identityProvider.adminGroup}, role:admin\n`]),
    ].join(""),
  };
}
