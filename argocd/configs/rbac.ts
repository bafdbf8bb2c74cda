import type { Cluster } from "../../lib/cluster/cluster.ts";

/**
 * Who may do what in Argo CD: everybody who can log in may look, the cluster's admin group may do the rest.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export function rbacOf({ adminGroup }: Pick<Cluster, "adminGroup">) {
  return {
    "policy.default": "role:readonly",
    // A line of CSV, where a name may need quotes and quotes in it are doubled.
    "policy.csv": `g, "${adminGroup.replaceAll('"', '""')}", role:admin\n`,
  };
}
