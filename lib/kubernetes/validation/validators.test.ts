import { expect, test } from "vitest";
import { validate } from "./validate.ts";

test("expressions of policies are compiled", () => {
  const policy = (expression: string) => ({
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingAdmissionPolicy",
    metadata: { name: "guard" },
    spec: {
      matchConstraints: {
        resourceRules: [
          { apiGroups: ["apps"], apiVersions: ["v1"], operations: ["CREATE"], resources: ["deployments"] },
        ],
      },
      validations: [{ expression }],
    },
  });
  const path = ["spec", "validations", 0, "expression"];
  expect(validate(policy("object.spec.replicas > 1"))).toEqual([]);
  expect(validate(policy("object.spec.replicas >"))).toEqual([
    {
      path,
      message: "is not a CEL expression that compiles: 1:23: syntax error: expected an expression, got the end",
    },
  ]);
});
