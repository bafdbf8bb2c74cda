import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateValidatingAdmissionPolicy } from "./validating-admission-policy.ts";

const policy: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "ValidatingAdmissionPolicy",
  metadata: { name: "limit.example.org" },
  spec: {
    failurePolicy: "Fail",
    paramKind: { apiVersion: "rules.example.com/v1", kind: "Limit" },
    matchConstraints: {
      matchPolicy: "Exact",
      namespaceSelector: { matchLabels: { a: "b" } },
      objectSelector: { matchExpressions: [{ key: "a", operator: "DoesNotExist" }] },
      resourceRules: [
        {
          apiGroups: ["apps"],
          apiVersions: ["v1"],
          operations: ["CREATE", "DELETE"],
          resources: ["deployments"],
          resourceNames: ["a", "b"],
          scope: "Namespaced",
        },
      ],
      excludeResourceRules: [{ apiGroups: ["apps"], apiVersions: ["v1"], operations: ["*"], resources: ["*"] }],
    },
    matchConditions: [{ name: "c", expression: "true" }],
    variables: [{ name: "foo", expression: "1" }],
    validations: [{ expression: "true", message: "no", messageExpression: "'no'", reason: "Forbidden" }],
    auditAnnotations: [{ key: "k", valueExpression: "'v'" }],
  },
};

describe("a ValidatingAdmissionPolicy", () => {
  test("is taken", () => {
    expect(problemsOf(validateValidatingAdmissionPolicy, policy)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.paramKind": undefined },
    { "spec.validations": [] },
    { "spec.paramKind.apiVersion": "v1" },
    { "spec.matchConstraints.resourceRules[0].resourceNames": [null] },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateValidatingAdmissionPolicy, policy, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { spec: null },
      ["spec.matchConstraints: is missing", "spec: must have at least one of validations, auditAnnotations, got none"],
    ],
    [
      { "spec.validations": [], "spec.auditAnnotations": [] },
      ["spec: must have at least one of validations, auditAnnotations, got none"],
    ],
    [{ "spec.matchConstraints": null }, ["spec.matchConstraints: is missing"]],
    [{ "spec.matchConstraints.resourceRules": [] }, ["spec.matchConstraints.resourceRules: must not be empty"]],
    [
      { "spec.matchConstraints.resourceRules[0].resourceNames": ["a", "a"] },
      ['spec.matchConstraints.resourceRules[0].resourceNames[1]: repeats "a"'],
    ],
    [
      { "spec.matchConstraints.resourceRules[0].resourceNames": ["a/b"] },
      ['spec.matchConstraints.resourceRules[0].resourceNames[0]: must be a name without / and %, got "a/b"'],
    ],
    [
      { "spec.matchConstraints.excludeResourceRules[0].operations": [] },
      ["spec.matchConstraints.excludeResourceRules[0].operations: must not be empty"],
    ],
    [
      { "spec.matchConstraints.objectSelector.matchExpressions[0].values": ["a"] },
      ["spec.matchConstraints.objectSelector.matchExpressions[0].values: must be empty for operator DoesNotExist"],
    ],
    [
      { "spec.paramKind.apiVersion": "a/b/c" },
      ['spec.paramKind.apiVersion: must be an API version such as apps/v1, got "a/b/c"'],
    ],
    [{ "spec.paramKind.kind": "a b" }, ['spec.paramKind.kind: must be a kind such as ConfigMap, got "a b"']],
    [{ "spec.paramKind.kind": "" }, ["spec.paramKind.kind: must not be empty"]],
    [{ "spec.variables[0].name": "a-b" }, ['spec.variables[0].name: must be an identifier, got "a-b"']],
    [{ "spec.variables[0].name": "if" }, ['spec.variables[0].name: must be an identifier, got "if"']],
    [{ "spec.variables[0].expression": " " }, ["spec.variables[0].expression: must not be empty"]],
    [{ "spec.validations[0].expression": "" }, ["spec.validations[0].expression: must not be empty"]],
    [{ "spec.validations[0].message": " " }, ["spec.validations[0].message: must not be only spaces"]],
    [{ "spec.validations[0].message": "a\nb" }, ["spec.validations[0].message: must be one line"]],
    [
      { "spec.validations[0].messageExpression": " " },
      ["spec.validations[0].messageExpression: must not be only spaces"],
    ],
    [
      { "spec.validations[0].reason": "Conflict" },
      [
        'spec.validations[0].reason: must be one of Forbidden, Invalid, RequestEntityTooLarge, Unauthorized, got "Conflict"',
      ],
    ],
    [
      { "spec.auditAnnotations[0].key": "a b" },
      ['spec.auditAnnotations[0].key: must be a name of letters, 0-9, -, _ and ., at most 63 characters, got "a b"'],
    ],
    [
      { "spec.auditAnnotations[0].valueExpression": "" },
      ["spec.auditAnnotations[0].valueExpression: must not be empty"],
    ],
    [
      { "spec.auditAnnotations[1]": { key: "k", valueExpression: "'w'" } },
      ['spec.auditAnnotations[1].key: repeats "k"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateValidatingAdmissionPolicy, policy, changes)).toEqual(problems);
  });
});
