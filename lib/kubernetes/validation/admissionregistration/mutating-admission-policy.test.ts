import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateMutatingAdmissionPolicy } from "./mutating-admission-policy.ts";

const policy: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "MutatingAdmissionPolicy",
  metadata: { name: "defaults.example.org" },
  spec: {
    failurePolicy: "Ignore",
    reinvocationPolicy: "Never",
    paramKind: { apiVersion: "v1", kind: "ConfigMap" },
    matchConstraints: {
      resourceRules: [
        {
          apiGroups: [""],
          apiVersions: ["v1"],
          operations: ["CREATE", "UPDATE"],
          resources: ["pods"],
          resourceNames: ["a"],
        },
      ],
    },
    matchConditions: [{ name: "c", expression: "true" }],
    variables: [{ name: "foo", expression: "1" }],
    mutations: [
      {
        patchType: "ApplyConfiguration",
        applyConfiguration: { expression: "Object{spec: Object.spec{terminationGracePeriodSeconds: 3}}" },
      },
      { patchType: "JSONPatch", jsonPatch: { expression: "[JSONPatch{op: 'test', path: '/spec', value: 1}]" } },
    ],
  },
};

describe("a MutatingAdmissionPolicy", () => {
  test("is taken", () => {
    expect(problemsOf(validateMutatingAdmissionPolicy, policy)).toEqual([]);
  });

  test.each<Changes>([{ "spec.matchConditions": [] }])("is taken with %j", (changes) => {
    expect(problemsOf(validateMutatingAdmissionPolicy, policy, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.mutations": [] }, ["spec.mutations: must not be empty"]],
    [{ "spec.reinvocationPolicy": "" }, ["spec.reinvocationPolicy: must not be empty"]],
    [
      { "spec.matchConstraints.resourceRules[0].operations": ["DELETE"] },
      ["spec.matchConstraints.resourceRules[0].operations[0]: must be one of *, CONNECT, CREATE, UPDATE, got DELETE"],
    ],
    [{ "spec.mutations[0].patchType": "" }, ["spec.mutations[0].patchType: must not be empty"]],
    [
      { "spec.mutations[0].patchType": "JSONPatch" },
      [
        "spec.mutations[0].applyConfiguration: must not be set with patchType JSONPatch",
        "spec.mutations[0].jsonPatch: is missing",
      ],
    ],
    [{ "spec.mutations[0].applyConfiguration": null }, ["spec.mutations[0].applyConfiguration: is missing"]],
    [{ "spec.mutations[1].jsonPatch.expression": " " }, ["spec.mutations[1].jsonPatch.expression: must not be empty"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateMutatingAdmissionPolicy, policy, changes)).toEqual(problems);
  });
});
