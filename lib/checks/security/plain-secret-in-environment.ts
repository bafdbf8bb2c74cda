import { objectAt } from "../../kubernetes/manifest.ts";
import type { Rule } from "../rule.ts";

/** Names of variables whose value is surely a secret. */
const SECRET =
  /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|API_KEY|PRIVATE_KEY|ACCESS_TOKEN|AUTH_TOKEN|API_TOKEN|TOKEN)$/i;

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
          // A path or a reference to another variable is no secret.
          if (/^(?:$|\/|\$\(|true$|false$)/.test(value) || !SECRET.test(name)) return [];
          const message = `gives ${name} a value that looks like a secret`;
          const fix = "take it from a Secret with valueFrom.secretKeyRef";
          return [{ object, path: [...path, "env", index, "value"], message, fix }];
        }),
      ),
    ),
};
