import type { Cluster } from "../../lib/cluster/cluster.ts";

/**
 * Who may do what in Argo CD: everybody who can log in may look, and the identity provider's admin group may do the rest. Argo CD's
 * own user admin may do everything.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/
 */
export function rbacOf({ identityProvider }: Pick<Cluster, "identityProvider">): Record<string, string> {
  return {
    "policy.default": "role:readonly",
    ...(identityProvider && { "policy.csv": `g, ${identityProvider.adminGroup}, role:admin\n` }),
  };
}
