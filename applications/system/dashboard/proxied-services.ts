import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IRole, ISubject } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { PortalBackend } from "../../../lib/portal/registry.ts";
import { serviceProxyName } from "../../../lib/portal/service-proxy.ts";
import { addRoleBinding, rbac } from "./subjects.ts";

const name = "dashboard-probes";

/**
 * Lets the page ask Services of a namespace by way of the API server. That goes past what stands before them, so that these are named
 * one by one.
 */
export function addProxiedServices(
  scope: Construct,
  proxied: readonly PortalBackend[],
  subjects: readonly ISubject[],
): void {
  if (proxied.length === 0) return;
  const resourceNames = [...new Set(proxied.map(serviceProxyName))].sort();
  new ApiObject(scope, "role-probes", {
    apiVersion: `${rbac}/v1`,
    kind: "Role",
    metadata: { name },
    rules: [{ apiGroups: [""], resources: ["services/proxy"], resourceNames, verbs: ["get"] }],
  } satisfies IRole);
  addRoleBinding(scope, name, subjects);
}
