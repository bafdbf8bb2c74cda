import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { rbacTakeover } from "./rbac-takeover.ts";

const role = (resource: string, verb: string, apiGroup = "") =>
  object("rbac.authorization.k8s.io/v1", "Role", "x", {
    rules: [{ apiGroups: [apiGroup], resources: [resource], verbs: [verb] }],
  });
const fix = "narrow it, or accept it with the annotation silence.k3s-gitops/rbac-takeover and the reason";

it("rbac-takeover passes for reading logs and status", () => {
  expect(problemsOf(rbacTakeover, [role("pods/log", "get"), role("nodes/proxy", "list")])).toEqual([]);
});

it.each([
  ["pods/exec", "create", "", "allows running commands in pods"],
  ["pods/attach", "create", "", "allows taking over processes in pods"],
  ["pods/ephemeralcontainers", "patch", "", "allows running containers in the pods of others"],
  ["nodes/proxy", "get", "", "allows running commands in every pod through the kubelet"],
  ["serviceaccounts/token", "create", "", "allows making tokens of ServiceAccounts"],
  ["certificatesigningrequests/approval", "update", "certificates.k8s.io", "allows approving client certificates"],
])("rbac-takeover fails for %s", (resource, verb, group, message) => {
  expect(problemsOf(rbacTakeover, [role(resource, verb, group)])).toEqual([
    `Role/x rules[0].resources[0]: ${message}; ${fix}`,
  ]);
});
