import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateClusterRoleBinding, validateRoleBinding } from "./role-binding.ts";

const binding: JsonObject = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "RoleBinding",
  metadata: { name: "x", namespace: "default" },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "x" },
  subjects: [
    { kind: "ServiceAccount", name: "a" },
    { kind: "User", name: "bob", apiGroup: "rbac.authorization.k8s.io" },
  ],
};

const clusterBinding: JsonObject = {
  apiVersion: "rbac.authorization.k8s.io/v1",
  kind: "ClusterRoleBinding",
  metadata: { name: "x" },
  roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
  subjects: [
    { kind: "ServiceAccount", name: "a", namespace: "b" },
    { kind: "User", name: "bob", apiGroup: "rbac.authorization.k8s.io" },
    { kind: "Group", name: "devs" },
  ],
};

describe("a RoleBinding", () => {
  test("is taken", () => {
    expect(problemsOf(validateRoleBinding, binding)).toEqual([]);
  });

  test.each<Changes>([{ "roleRef.apiGroup": "" }, { "roleRef.kind": "ClusterRole" }])("is taken with %j", (changes) => {
    expect(problemsOf(validateRoleBinding, binding, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "roleRef.apiGroup": "apps" }, ['roleRef.apiGroup: must be rbac.authorization.k8s.io, got "apps"']],
    [{ "roleRef.kind": "Group" }, ['roleRef.kind: must be one of ClusterRole, Role, got "Group"']],
    [{ "roleRef.name": "a/b" }, ['roleRef.name: must be a name without / and %, got "a/b"']],
    [
      { "subjects[0].name": "a b" },
      ['subjects[0].name: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "a b"'],
    ],
    [
      { "subjects[0].apiGroup": "rbac.authorization.k8s.io" },
      ["subjects[0].apiGroup: must be empty for a ServiceAccount, got rbac.authorization.k8s.io"],
    ],
    [{ "subjects[1].name": "" }, ["subjects[1].name: must not be empty"]],
    [{ "subjects[1].apiGroup": "apps" }, ['subjects[1].apiGroup: must be rbac.authorization.k8s.io, got "apps"']],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateRoleBinding, binding, changes)).toEqual(problems);
  });
});

describe("a ClusterRoleBinding", () => {
  test("is taken", () => {
    expect(problemsOf(validateClusterRoleBinding, clusterBinding)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "roleRef.kind": "Role" }, ['roleRef.kind: must be ClusterRole, got "Role"']],
    [{ "subjects[0].namespace": "" }, ["subjects[0].namespace: must not be empty"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateClusterRoleBinding, clusterBinding, changes)).toEqual(problems);
  });
});
