import type { Rule } from "../rule.ts";
import { narrowOrAccept, permissionsOf } from "./rbac.ts";

const fields = ["apiGroups", "resources", "verbs", "nonResourceURLs"] as const;
const names = { apiGroups: "API group", resources: "resource", verbs: "verb", nonResourceURLs: "URL" };

export const rbacWildcard: Rule = {
  id: "rbac-wildcard",
  family: "security",
  severity: "error",
  title: "No role allows everything by a wildcard",
  description: "A wildcard also allows what the next version of Kubernetes, or the next operator, brings.",
  check: (facts) =>
    permissionsOf(facts).flatMap(({ object, path, ...permission }) =>
      fields.flatMap((field) => {
        const index = permission[field].findIndex((value) => value === "*" || value === "*/*");
        if (index < 0) return [];
        const message = `allows every ${names[field]}`;
        return [{ object, path: [...path, field, index], message, fix: narrowOrAccept(object, "rbac-wildcard") }];
      }),
    ),
};
