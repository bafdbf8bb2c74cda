import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IClusterRoleBinding, IRoleBinding, ISubject } from "kubernetes-models/rbac.authorization.k8s.io/v1";

/** API group of roles. */
export const rbac = "rbac.authorization.k8s.io";

/** What people are to the dashboard, and the names of the accounts that they make tokens of; each is all that the one before it is. */
export const roles = ["viewer", "operator", "admin"] as const;

export type DashboardRole = (typeof roles)[number];

/** Objects without a namespace say whose they are. */
export function metadataOf(name: string): { readonly name: string } {
  return { name: `dashboard-${name}` };
}

export function accountsOf(namespace: string, names: readonly DashboardRole[]): ISubject[] {
  return names.map((name) => ({ kind: "ServiceAccount", name, namespace }));
}

/**
 * The same for bindings in namespaces of others, as the API knows the accounts once they have signed in: an application does not wait
 * for the dashboard.
 */
export function usersOf(namespace: string, names: readonly DashboardRole[]): ISubject[] {
  return names.map((name) => ({ apiGroup: rbac, kind: "User", name: `system:serviceaccount:${namespace}:${name}` }));
}

export function groupsOf(groups: readonly string[]): ISubject[] {
  return groups.map((name) => ({ apiGroup: rbac, kind: "Group", name }));
}

/** Gives a ClusterRole to subjects, in every namespace. */
export function bindingOf(name: string, role: string, subjects: readonly ISubject[]): IClusterRoleBinding {
  return {
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name },
    roleRef: { apiGroup: rbac, kind: "ClusterRole", name: role },
    subjects: [...subjects],
  };
}

/** Gives the Role of a name to subjects, in its namespace. */
export function addRoleBinding(scope: Construct, name: string, subjects: readonly ISubject[]): void {
  new ApiObject(scope, `binding-${name}`, {
    apiVersion: `${rbac}/v1`,
    kind: "RoleBinding",
    metadata: { name },
    roleRef: { apiGroup: rbac, kind: "Role", name },
    subjects: [...subjects],
  } satisfies IRoleBinding);
}
