import { isJsonObject, stringAt } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckPod } from "../facts/pods.ts";
import type { Rule } from "../rule.ts";

export const tokenAutomount: Rule = {
  id: "token-automount",
  family: "security",
  severity: "error",
  isTaste: true,
  title: "No pod gets a token of the Kubernetes API unasked",
  description: "Unless it is switched off, every container gets a token for the API, and so does who breaks into it.",
  check: (facts) =>
    facts.pods
      .filter((pod) => !isDecided(pod, facts))
      .map(({ object, path }) => ({
        object,
        path: [...path, "spec", "automountServiceAccountToken"],
        message: "is missing, so that containers get a token of the Kubernetes API",
        expected: "false, or true for a pod that calls the API",
        fix: "set it to false",
      })),
};

/** The pod decides, else its ServiceAccount. */
function isDecided({ spec, namespace }: CheckPod, facts: Facts): boolean {
  if (typeof spec.automountServiceAccountToken === "boolean") return true;
  const name = stringAt(spec, "serviceAccountName") ?? stringAt(spec, "serviceAccount") ?? "default";
  const account = facts.find("/ServiceAccount", namespace, name)?.manifest;
  return isJsonObject(account) && typeof account.automountServiceAccountToken === "boolean";
}
