import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateClusterRole, validateRole } from "./role.ts";

const role: JsonObject = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "Role",
  metadata: { name: "x", namespace: "default" },
  rules: [{ apiGroups: [""], resources: ["pods", "pods/log"], resourceNames: ["a"], verbs: ["get", "*"] }],
};

const clusterRole: JsonObject = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "ClusterRole",
  metadata: { name: "system:x" },
  aggregationRule: {
    clusterRoleSelectors: [
      { matchLabels: { a: "b" } },
      { matchExpressions: [{ key: "a", operator: "In", values: ["b"] }] },
    ],
  },
  rules: [
    { apiGroups: [""], resources: ["pods"], resourceNames: ["a"], verbs: ["get"] },
    { nonResourceURLs: ["/metrics"], verbs: ["get"] },
  ],
};

describe("a Role", () => {
  test("is taken", () => {
    expect(problemsOf(validateRole, role)).toEqual([]);
  });

  test.each<Changes>([{ rules: [] }, { "rules[0].apiGroups": [null] }])("is taken with %j", (changes) => {
    expect(problemsOf(validateRole, role, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "rules[0].apiGroups": [] }, ["rules[0].apiGroups: must not be empty"]],
    [{ "rules[0].resources": null }, ["rules[0].resources: is missing"]],
    [{ "rules[0].verbs": [] }, ["rules[0].verbs: must not be empty"]],
    [
      { "rules[0]": { nonResourceURLs: ["/metrics"], verbs: ["get"] } },
      ["rules[0].nonResourceURLs: must not be set in a Role, which is for one namespace"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateRole, role, changes)).toEqual(problems);
  });
});

describe("a ClusterRole", () => {
  test("is taken", () => {
    expect(problemsOf(validateClusterRole, clusterRole)).toEqual([]);
  });

  test.each<Changes>([{ aggregationRule: undefined }])("is taken with %j", (changes) => {
    expect(problemsOf(validateClusterRole, clusterRole, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "aggregationRule.clusterRoleSelectors": [] }, ["aggregationRule.clusterRoleSelectors: must not be empty"]],
    [
      { "aggregationRule.clusterRoleSelectors[1].matchExpressions[0].values": [] },
      [
        "aggregationRule.clusterRoleSelectors[1].matchExpressions[0].values: must have at least one value for operator In",
      ],
    ],
    [
      { "rules[1].resources": ["pods"] },
      ["rules[1].nonResourceURLs: must not be set beside apiGroups, resources or resourceNames"],
    ],
    [{ "rules[1].nonResourceURLs": [] }, ["rules[1].apiGroups: is missing", "rules[1].resources: is missing"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateClusterRole, clusterRole, changes)).toEqual(problems);
  });
});
