import { missingObject } from "./missing.ts";

export const missingRole = missingObject({
  id: "missing-role",
  kinds: ["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"],
  title: "Every Role and ClusterRole that is bound exists",
  description: "A binding to a role that does not exist gives nobody anything, and its roleRef can never be changed.",
  fix: "add the role, or bind one that exists",
  exists: ({ name }) => name.startsWith("system:"),
});
