import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { rbacClusterAdmin } from "./rbac-cluster-admin.ts";

const binding = (name: string) =>
  object("rbac.authorization.k8s.io/v1", "ClusterRoleBinding", "x", { roleRef: { kind: "ClusterRole", name } });

it("rbac-cluster-admin passes for other roles", () => {
  expect(problemsOf(rbacClusterAdmin, [binding("view")])).toEqual([]);
});

it("rbac-cluster-admin fails for a binding to it", () => {
  expect(problemsOf(rbacClusterAdmin, [binding("cluster-admin")])).toEqual([
    "ClusterRoleBinding/x roleRef.name: allows everything; bind a role with what is needed, or accept it with the annotation silence.k3s-gitops/rbac-cluster-admin and the reason",
  ]);
});
