import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { rbacEscalation } from "./rbac-escalation.ts";

const role = (...verbs: string[]) =>
  object("rbac.authorization.k8s.io/v1", "ClusterRole", "x", {
    rules: [{ apiGroups: [""], resources: ["users"], verbs }],
  });
const fix = "narrow it, or accept it with the annotation silence.k3s-gitops/rbac-escalation and the reason";

it("rbac-escalation passes for ordinary verbs", () => {
  expect(problemsOf(rbacEscalation, [role("get", "create")])).toEqual([]);
});

it("rbac-escalation fails for verbs that lead to more", () => {
  expect(problemsOf(rbacEscalation, [role("bind", "get", "escalate", "impersonate")])).toEqual([
    `ClusterRole/x rules[0].verbs[0]: allows binding roles that allow more than one has; ${fix}`,
    `ClusterRole/x rules[0].verbs[2]: allows giving roles more than one has; ${fix}`,
    `ClusterRole/x rules[0].verbs[3]: allows acting as somebody else; ${fix}`,
  ]);
});
