import type { Cluster } from "../../lib/cluster/cluster.ts";

/** What everybody may look at. Argo CD's own role:readonly may read the logs of all pods, too, which hold what nobody foresees. */
const viewer = ["applications", "applicationsets", "projects", "repositories", "clusters"];

/**
 * Who may do what in Argo CD: everybody who can log in may look, but not into pods; the cluster's admin group may do the rest.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export function rbacOf({ adminGroup }: Pick<Cluster, "adminGroup">) {
  return {
    "policy.default": "role:viewer",
    "policy.csv": [
      ...viewer.map(
        (resource) => `p, role:viewer, ${resource}, get, ${resource.startsWith("app") ? "*/*" : "*"}, allow\n`,
      ),
      // A line of CSV, where a name may need quotes and quotes in it are doubled.
      `g, "${adminGroup.replaceAll('"', '""')}", role:admin\n`,
    ].join(""),
  };
}
