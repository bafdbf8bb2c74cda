import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { rbacSecrets } from "./rbac-secrets.ts";

const role = (kind: string, rule: JsonObject) =>
  object("rbac.authorization.k8s.io/v1", kind, "x", {
    rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get", "list"], ...rule }],
  });
const fix =
  "list the Secrets in resourceNames, or accept it with the annotation silence.k3s-gitops/rbac-secrets and the reason";

it("rbac-secrets passes for Secrets by name, and for those of another API group", () => {
  expect(
    problemsOf(rbacSecrets, [role("Role", { resourceNames: ["login"] }), role("Role", { apiGroups: ["example.com"] })]),
  ).toEqual([]);
});

it("rbac-secrets fails for all Secrets", () => {
  expect(problemsOf(rbacSecrets, [role("Role", {}), role("ClusterRole", { verbs: ["create"] })])).toEqual([
    `Role/x rules[0].resources[0]: allows get, list for every Secret of the namespace; ${fix}`,
    `ClusterRole/x rules[0].resources[0]: allows create for every Secret of the cluster; ${fix}`,
  ]);
});
