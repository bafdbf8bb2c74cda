import { stringAt } from "../../kubernetes/manifest.ts";
import type { Rule } from "../rule.ts";
import { narrowOrAccept } from "./rbac.ts";

export const rbacClusterAdmin: Rule = {
  id: "rbac-cluster-admin",
  family: "security",
  severity: "error",
  title: "Nobody is bound to cluster-admin",
  description:
    "cluster-admin may do anything anywhere: one leaked token of such a ServiceAccount is the whole cluster.",
  check: (facts) =>
    facts
      .ofKind("rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding")
      .filter(({ manifest }) => stringAt(manifest, "roleRef", "name") === "cluster-admin")
      .map((object) => ({
        object,
        path: ["roleRef", "name"],
        message: "allows everything",
        fix: narrowOrAccept(object, "rbac-cluster-admin", "bind a role with what is needed"),
      })),
};
