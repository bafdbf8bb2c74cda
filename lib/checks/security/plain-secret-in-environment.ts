import { objectAt } from "../../kubernetes/manifest.ts";
import { isSecretKey } from "../../kubernetes/secret-name.ts";
import type { Rule } from "../rule.ts";

/** What no secret is: nothing, a switch, a path, and a reference to another variable. */
const harmless = /^(?:$|\/|\.{1,2}\/|file:|\$\(|(?:true|false|yes|no|on|off|none|enabled|disabled)$)/i;

export const plainSecretInEnvironment: Rule = {
  id: "plain-secret-in-environment",
  family: "security",
  severity: "warning",
  title: "No environment variable holds a secret",
  description: "A secret in a pod template is readable for everyone who can read the repository or the workload.",
  check: (facts) =>
    facts.pods.flatMap(({ object, containers }) =>
      containers.flatMap(({ env, path }) =>
        env.flatMap((variable, index) => {
          const { name, value } = objectAt(variable);
          if (typeof name !== "string" || typeof value !== "string") return [];
          if (harmless.test(value) || !isSecretKey(name)) return [];
          const message = `gives ${name} a value that looks like a secret`;
          const fix = "take it from a Secret with valueFrom.secretKeyRef";
          return [{ object, path: [...path, "env", index, "value"], message, fix }];
        }),
      ),
    ),
};
