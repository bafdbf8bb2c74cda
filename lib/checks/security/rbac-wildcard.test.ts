import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { rbacWildcard } from "./rbac-wildcard.ts";

const role = (...rules: JsonObject[]) => object("rbac.authorization.k8s.io/v1", "ClusterRole", "x", { rules });
const fix = "narrow it, or accept it with the annotation silence.k3s-gitops/rbac-wildcard and the reason";

it("rbac-wildcard passes for what is listed", () => {
  const pods = { apiGroups: [""], resources: ["pods"], verbs: ["get"] };
  expect(problemsOf(rbacWildcard, [role(pods, { nonResourceURLs: ["/healthz/*"], verbs: ["get"] })])).toEqual([]);
});

it("rbac-wildcard fails for each wildcard", () => {
  const all = { apiGroups: ["*"], resources: ["pods", "*"], verbs: ["*"] };
  expect(problemsOf(rbacWildcard, [role(all, { nonResourceURLs: ["*"], verbs: ["get"] })])).toEqual([
    `ClusterRole/x rules[0].apiGroups[0]: allows every API group; ${fix}`,
    `ClusterRole/x rules[0].resources[1]: allows every resource; ${fix}`,
    `ClusterRole/x rules[0].verbs[0]: allows every verb; ${fix}`,
    `ClusterRole/x rules[1].nonResourceURLs[0]: allows every URL; ${fix}`,
  ]);
});
