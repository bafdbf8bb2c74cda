import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingRole } from "./missing-role.ts";

const rbac = "rbac.authorization.k8s.io/v1";
const binding = (kind: string, name: string) => object(rbac, "RoleBinding", "x", { roleRef: { kind, name } });

it("missing-role passes for roles that exist and those of Kubernetes", () => {
  const objects = [
    object(rbac, "Role", "own"),
    binding("Role", "own"),
    binding("ClusterRole", "view"),
    binding("ClusterRole", "system:node"),
  ];
  expect(problemsOf(missingRole, objects)).toEqual([]);
});

it("missing-role passes where a chart may make the role", () => {
  const chart = object("helm.cattle.io/v1", "HelmChart", "web");
  expect(problemsOf(missingRole, [chart, binding("Role", "own"), binding("ClusterRole", "other")])).toEqual([]);
});

it("missing-role fails for roles that do not exist", () => {
  expect(problemsOf(missingRole, [binding("Role", "own"), binding("ClusterRole", "vew")])).toEqual([
    "RoleBinding/x roleRef.name: names Role web/own, which does not exist; add the role, or bind one that exists",
    'RoleBinding/x roleRef.name: names ClusterRole vew, which does not exist; did you mean "view"?',
  ]);
});
