import { expect, test } from "vitest";
import { objectsOf } from "../../../lib/testing.ts";
import { addAgentAccess } from "./agent-access.ts";

test("an agent reads nodes and trust, writes events, and what its own node is", () => {
  const metadata = { name: "mycelium-agent" };
  const inDefault = { ...metadata, namespace: "default" };
  const subjects = [{ kind: "ServiceAccount", name: "mycelium-agent", namespace: "network" }];
  const apiGroup = "rbac.authorization.k8s.io";
  const group = "mycelium.k3s-gitops";
  expect(objectsOf((chart) => addAgentAccess(chart, "network"))).toEqual([
    { apiVersion: "v1", kind: "ServiceAccount", metadata, automountServiceAccountToken: false },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: "ClusterRole",
      metadata,
      rules: [
        { apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] },
        { apiGroups: [group], resources: ["myceliumnodes"], verbs: ["get", "list", "watch", "create", "patch"] },
        { apiGroups: [group], resources: ["myceliumnodes/status"], verbs: ["patch"] },
        { apiGroups: [group], resources: ["sporetrusts", "trustpolicies"], verbs: ["get", "list", "watch"] },
      ],
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: "ClusterRoleBinding",
      metadata,
      roleRef: { apiGroup, kind: "ClusterRole", name: "mycelium-agent" },
      subjects,
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: "Role",
      metadata: inDefault,
      rules: [{ apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] }],
    },
    {
      apiVersion: `${apiGroup}/v1`,
      kind: "RoleBinding",
      metadata: inDefault,
      roleRef: { apiGroup, kind: "Role", name: "mycelium-agent" },
      subjects,
    },
    {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingAdmissionPolicy",
      metadata,
      spec: {
        failurePolicy: "Fail",
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: [group],
              apiVersions: ["*"],
              operations: ["CREATE", "UPDATE"],
              resources: ["myceliumnodes", "myceliumnodes/status"],
            },
          ],
        },
        matchConditions: [
          {
            name: "agents",
            expression: 'request.userInfo.username == "system:serviceaccount:network:mycelium-agent"',
          },
        ],
        validations: [
          {
            expression:
              'object.metadata.name in request.userInfo.?extra[?"authentication.kubernetes.io/node-name"].orValue([])',
            message: "the agent of a node writes only what that node is",
            reason: "Forbidden",
          },
        ],
      },
    },
    {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingAdmissionPolicyBinding",
      metadata,
      spec: { policyName: "mycelium-agent", validationActions: ["Deny"] },
    },
  ]);
});
