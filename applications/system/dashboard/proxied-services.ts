import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IRole, IRoleBinding, ISubject } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { PortalBackend } from "../../../lib/portal/registry.ts";
import { serviceProxyName } from "../../../lib/portal/service-proxy.ts";
import { rbac } from "./subjects.ts";

const name = "dashboard-probes";

/**
 * Lets the page ask Services by way of the API server. That goes past what stands before them, so that these are named one by one,
 * each in its namespace.
 */
export function addProxiedServices(
  scope: Construct,
  proxied: readonly PortalBackend[],
  subjects: readonly ISubject[],
): void {
  for (const namespace of [...new Set(proxied.map((each) => each.namespace))].sort()) {
    const names = proxied.filter((each) => each.namespace === namespace).map(serviceProxyName);
    new ApiObject(scope, `role-probes-${namespace}`, {
      apiVersion: `${rbac}/v1`,
      kind: "Role",
      metadata: { name, namespace },
      rules: [
        { apiGroups: [""], resources: ["services/proxy"], resourceNames: [...new Set(names)].sort(), verbs: ["get"] },
      ],
    } satisfies IRole);
    new ApiObject(scope, `binding-probes-${namespace}`, {
      apiVersion: `${rbac}/v1`,
      kind: "RoleBinding",
      metadata: { name, namespace },
      roleRef: { apiGroup: rbac, kind: "Role", name },
      subjects: [...subjects],
    } satisfies IRoleBinding);
  }
}
