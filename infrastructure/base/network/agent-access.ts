import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type {
  IValidatingAdmissionPolicy,
  IValidatingAdmissionPolicyBinding,
} from "kubernetes-models/admissionregistration.k8s.io/v1";
import type {
  IClusterRole,
  IClusterRoleBinding,
  IRole,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IServiceAccount } from "kubernetes-models/v1";
import { myceliumGroup } from "../../../lib/mycelium/names.ts";

/** Name of the agent, its ServiceAccount and its rights. */
export const agentName = "mycelium-agent";

const metadata = { name: agentName };
const rbac = "rbac.authorization.k8s.io";
const admission = "admissionregistration.k8s.io/v1";

/** What the agent of a node may read and write. */
export function addAgentAccess(scope: Construct, namespace: string): void {
  const subjects = [{ kind: "ServiceAccount", name: agentName, namespace }];
  const made = [
    {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata,
      automountServiceAccountToken: false,
    } satisfies IServiceAccount,
    {
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRole",
      metadata,
      rules: [
        { apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] },
        {
          apiGroups: [myceliumGroup],
          resources: ["myceliumnodes"],
          verbs: ["get", "list", "watch", "create", "patch"],
        },
        { apiGroups: [myceliumGroup], resources: ["myceliumnodes/status"], verbs: ["patch"] },
        { apiGroups: [myceliumGroup], resources: ["sporetrusts", "trustpolicies"], verbs: ["get", "list", "watch"] },
      ],
    } satisfies IClusterRole,
    {
      apiVersion: `${rbac}/v1`,
      kind: "ClusterRoleBinding",
      metadata,
      roleRef: { apiGroup: rbac, kind: "ClusterRole", name: agentName },
      subjects,
    } satisfies IClusterRoleBinding,
    {
      apiVersion: `${rbac}/v1`,
      kind: "Role",
      // Where events of what has no namespace lie.
      metadata: { ...metadata, namespace: "default" },
      rules: [{ apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] }],
    } satisfies IRole,
    {
      apiVersion: `${rbac}/v1`,
      kind: "RoleBinding",
      metadata: { ...metadata, namespace: "default" },
      roleRef: { apiGroup: rbac, kind: "Role", name: agentName },
      subjects,
    } satisfies IRoleBinding,
    {
      apiVersion: admission,
      kind: "ValidatingAdmissionPolicy",
      metadata,
      spec: {
        failurePolicy: "Fail",
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: [myceliumGroup],
              apiVersions: ["*"],
              operations: ["CREATE", "UPDATE"],
              resources: ["myceliumnodes", "myceliumnodes/status"],
            },
          ],
        },
        matchConditions: [
          {
            name: "agents",
            expression: `request.userInfo.username == "system:serviceaccount:${namespace}:${agentName}"`,
          },
        ],
        validations: [
          {
            // The token of a pod says which node that runs on.
            // @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens
            expression:
              'object.metadata.name in request.userInfo.?extra[?"authentication.kubernetes.io/node-name"].orValue([])',
            message: "the agent of a node writes only what that node is",
            reason: "Forbidden",
          },
        ],
      },
    } satisfies IValidatingAdmissionPolicy,
    {
      apiVersion: admission,
      kind: "ValidatingAdmissionPolicyBinding",
      metadata,
      spec: { policyName: agentName, validationActions: ["Deny"] },
    } satisfies IValidatingAdmissionPolicyBinding,
  ];
  for (const object of made) new ApiObject(scope, `access-${object.kind}`, object);
}
