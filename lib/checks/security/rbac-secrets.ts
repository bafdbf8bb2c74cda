import type { Rule } from "../rule.ts";
import { narrowOrAccept, permissionsOf } from "./rbac.ts";

export const rbacSecrets: Rule = {
  id: "rbac-secrets",
  family: "security",
  severity: "error",
  title: "No role reaches Secrets that it does not name",
  description:
    "Who reads the Secrets of a namespace has every token and password in it, and who makes one can have a token issued. A role can name the few that it needs.",
  check: (facts) =>
    permissionsOf(facts).flatMap(({ object, path, apiGroups, resources, verbs, resourceNames }) => {
      const index = resources.indexOf("secrets");
      const isCore = apiGroups.includes("") || apiGroups.includes("*");
      if (index < 0 || verbs.length === 0 || resourceNames.length > 0 || !isCore) return [];
      const where = object.manifest.kind === "Role" ? "namespace" : "cluster";
      return [
        {
          object,
          path: [...path, "resources", index],
          message: `allows ${verbs.join(", ")} for every Secret of the ${where}`,
          fix: narrowOrAccept(object, "rbac-secrets", "list the Secrets in resourceNames"),
        },
      ];
    }),
};
