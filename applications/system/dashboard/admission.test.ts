import { expect, test } from "vitest";
import { checkValidatingAdmissionPolicy } from "../../../lib/kubernetes/cel/compile-checks.ts";
import { isJsonObject } from "../../../lib/kubernetes/manifest.ts";
import { objectsOf } from "../../../lib/testing.ts";
import { addAdmission } from "./admission.ts";
import { unchangedBut, written } from "./change-rules.ts";

const objects = objectsOf((chart) =>
  addAdmission(chart, { namespace: "dashboard", operatorGroups: ["oidc:operators"] }),
);

test("what people patch of a node is its cordon, unless they may replace it by other rights", () => {
  const rule = {
    message: "from the dashboard a node is cordoned and uncordoned; nothing else of it is changed",
    reason: "Forbidden",
  };
  expect(objects.slice(4)).toEqual([
    {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingAdmissionPolicy",
      metadata: { name: "dashboard-nodes" },
      spec: {
        failurePolicy: "Fail",
        matchConstraints: {
          resourceRules: [{ apiGroups: [""], apiVersions: ["*"], operations: ["UPDATE"], resources: ["nodes"] }],
        },
        matchConditions: [
          {
            name: "role-of-the-dashboard",
            expression:
              'request.userInfo.username in ["system:serviceaccount:dashboard:operator","system:serviceaccount:dashboard:admin"]' +
              ' || request.userInfo.groups.exists(group, group in ["oidc:operators"])',
          },
          { name: "only-patches", expression: '!authorizer.requestResource.check("update").allowed()' },
        ],
        validations: [
          { expression: unchangedBut("object", "oldObject", ["metadata", "spec"]), ...rule },
          { expression: unchangedBut("object.metadata", "oldObject.metadata", written), ...rule },
          { expression: unchangedBut("object.spec", "oldObject.spec", ["unschedulable"]), ...rule },
        ],
      },
    },
    {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingAdmissionPolicyBinding",
      metadata: { name: "dashboard-nodes" },
      spec: { policyName: "dashboard-nodes", validationActions: ["Deny"] },
    },
  ]);
});

test("every policy compiles", () => {
  const problems: string[] = [];
  for (const policy of objects.filter(isJsonObject)) {
    checkValidatingAdmissionPolicy(policy, (path, message) => problems.push(`${path.join(".")} ${message}`));
  }
  expect(problems).toEqual([]);
  expect(objects).toHaveLength(6);
});
