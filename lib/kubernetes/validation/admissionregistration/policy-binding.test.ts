import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateMutatingAdmissionPolicyBinding, validateValidatingAdmissionPolicyBinding } from "./policy-binding.ts";

const binding: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "ValidatingAdmissionPolicyBinding",
  metadata: { name: "limit.example.org" },
  spec: {
    policyName: "limit.example.org",
    validationActions: ["Warn", "Audit"],
    paramRef: { selector: { matchLabels: { a: "b" } }, namespace: "x", parameterNotFoundAction: "Deny" },
    matchResources: {
      matchPolicy: "Exact",
      namespaceSelector: { matchLabels: { a: "b" } },
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
    },
  },
};

const mutatingBinding: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "MutatingAdmissionPolicyBinding",
  metadata: { name: "defaults.example.org" },
  spec: {
    policyName: "defaults.example.org",
    paramRef: { name: "x", namespace: "y", parameterNotFoundAction: "Allow" },
    matchResources: {
      objectSelector: { matchLabels: { a: "b" } },
      resourceRules: [{ apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] }],
    },
  },
};

describe("a ValidatingAdmissionPolicyBinding", () => {
  test("is taken", () => {
    expect(problemsOf(validateValidatingAdmissionPolicyBinding, binding)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.paramRef": undefined },
    { "spec.paramRef.selector": undefined, "spec.paramRef.name": "a" },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateValidatingAdmissionPolicyBinding, binding, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.policyName": "" }, ["spec.policyName: must not be empty"]],
    [
      { "spec.policyName": "A" },
      ['spec.policyName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [{ "spec.validationActions": [] }, ["spec.validationActions: must not be empty"]],
    [
      { "spec.validationActions": ["Deny", "Warn"] },
      ["spec.validationActions: must not have both Deny and Warn, which say the same twice"],
    ],
    [{ "spec.validationActions": ["Deny", "Deny"] }, ['spec.validationActions[1]: repeats "Deny"']],
    [{ "spec.paramRef.name": "a" }, ["spec.paramRef: must have exactly one of name, selector, got both"]],
    [{ "spec.paramRef.selector": undefined }, ["spec.paramRef: must have exactly one of name, selector, got none"]],
    [
      { "spec.paramRef.selector": undefined, "spec.paramRef.name": "a/b" },
      ['spec.paramRef.name: must be a name without / and %, got "a/b"'],
    ],
    [{ "spec.paramRef.parameterNotFoundAction": null }, ["spec.paramRef.parameterNotFoundAction: is missing"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateValidatingAdmissionPolicyBinding, binding, changes)).toEqual(problems);
  });
});

describe("a MutatingAdmissionPolicyBinding", () => {
  test("is taken", () => {
    expect(problemsOf(validateMutatingAdmissionPolicyBinding, mutatingBinding)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ spec: {} }, ["spec.policyName: is missing"]],
    [
      { "spec.matchResources.resourceRules[0].operations": ["DELETE"] },
      ["spec.matchResources.resourceRules[0].operations[0]: must be one of *, CONNECT, CREATE, UPDATE, got DELETE"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateMutatingAdmissionPolicyBinding, mutatingBinding, changes)).toEqual(problems);
  });
});
