import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IClusterRole, IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IServiceAccount } from "kubernetes-models/v1";
import type { ClusterApplication } from "../../../lib/application/cluster-application.ts";
import type { PortalBackend } from "../../../lib/portal/registry.ts";
import { addAdmission } from "./admission.ts";
import { addProxiedServices } from "./proxied-services.ts";
import { adminRules, operatorRules, viewerRules } from "./role-rules.ts";
import { addShell, holdsWorkloads } from "./shell.ts";
import { accountsOf, bindingOf, groupsOf, metadataOf, rbac, roles, usersOf } from "./subjects.ts";

/** Who may do what from the dashboard. */
export interface AccessProps {
  /** Where the accounts are that people make tokens of. */
  readonly namespace: string;
  /** Groups whose members look; that they may `view` is said elsewhere. */
  readonly viewerGroups: readonly string[];
  /** Groups whose members look, sync, restart and scale. */
  readonly operatorGroups: readonly string[];
}

/**
 * What people may do from the dashboard: accounts for tokens, their roles, and policies that hold what they patch to what its actions
 * change. Nobody gets Secrets, wildcards or the rights of somebody else.
 */
export function addAccess(scope: Construct, props: AccessProps): void {
  const { namespace, viewerGroups, operatorGroups } = props;
  for (const role of roles) {
    new ApiObject(scope, `account-${role}`, {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: role },
      automountServiceAccountToken: false,
    } satisfies IServiceAccount);
  }
  const everybody = [...accountsOf(namespace, roles), ...groupsOf([...viewerGroups, ...operatorGroups])];
  const operators = [...accountsOf(namespace, ["operator", "admin"]), ...groupsOf(operatorGroups)];
  const admins = accountsOf(namespace, ["admin"]);
  const parts = [
    { role: "viewer", rules: viewerRules, subjects: everybody },
    { role: "operator", rules: operatorRules, subjects: operators },
    { role: "admin", rules: adminRules, subjects: admins },
  ] as const;
  for (const { role, rules, subjects } of parts) {
    const { name } = new ApiObject(scope, `role-${role}`, {
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRole",
      metadata: metadataOf(role),
      rules,
    } satisfies IClusterRole);
    // Not called like the role: what is bound by a name can never change.
    new ApiObject(scope, `binding-${role}`, bindingOf(`${name}s`, name, subjects) satisfies IClusterRoleBinding);
  }
  // What Kubernetes itself lets people look at, in every namespace: no Secrets.
  const view = [...accountsOf(namespace, roles), ...groupsOf(operatorGroups)];
  new ApiObject(scope, "binding-view", bindingOf("dashboard-view", "view", view) satisfies IClusterRoleBinding);
  addAdmission(scope, { namespace, operatorGroups });
}

/** What people may do in the namespace of another application, beside what they may do everywhere. */
export interface AccessInsideProps extends AccessProps {
  /** The namespace of that application. */
  readonly inside: string;
  /** Every application of the cluster: administrators get a shell in the pods of workloads. */
  readonly applications: readonly ClusterApplication[];
  /** Services of the cluster that the page asks by way of the API server. */
  readonly proxied: readonly PortalBackend[];
}

/** Shells for administrators in namespaces of workloads, and what the page asks of Services there. */
export function addAccessInside(scope: Construct, props: AccessInsideProps): void {
  const { namespace, inside, viewerGroups, operatorGroups, applications, proxied } = props;
  const everybody = [...usersOf(namespace, roles), ...groupsOf([...viewerGroups, ...operatorGroups])];
  if (holdsWorkloads(inside, applications)) addShell(scope, usersOf(namespace, ["admin"]));
  addProxiedServices(
    scope,
    proxied.filter((each) => each.namespace === inside),
    everybody,
  );
}
