import type { Rule } from "../rule.ts";
import { narrowOrAccept, permissionsOf } from "./rbac.ts";

const escalations: ReadonlyMap<string, string> = new Map([
  ["bind", "allows binding roles that allow more than one has"],
  ["escalate", "allows giving roles more than one has"],
  ["impersonate", "allows acting as somebody else"],
]);

export const rbacEscalation: Rule = {
  id: "rbac-escalation",
  family: "security",
  severity: "error",
  title: "No role allows becoming more than it is",
  description: "Who may escalate, bind or impersonate can become administrator of the cluster.",
  check: (facts) =>
    permissionsOf(facts).flatMap(({ object, path, verbs }) =>
      verbs.flatMap((verb, index) => {
        const message = escalations.get(verb);
        if (message === undefined) return [];
        return [{ object, path: [...path, "verbs", index], message, fix: narrowOrAccept(object, "rbac-escalation") }];
      }),
    ),
};
