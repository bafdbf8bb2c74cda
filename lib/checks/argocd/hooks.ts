import { hookAnnotation, hookDeletePolicyAnnotation, partsOf } from "../../kubernetes/argo-cd/annotations.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-waves/ */
const values: ReadonlyMap<string, readonly string[]> = new Map([
  [hookAnnotation, ["PreSync", "Sync", "PostSync", "SyncFail", "Skip", "PreDelete", "PostDelete"]],
  [hookDeletePolicyAnnotation, ["BeforeHookCreation", "HookFailed", "HookSucceeded"]],
]);

export const hooks: Rule = {
  id: "hooks",
  family: "argocd",
  severity: "error",
  title: "Every hook and its delete policy is one that Argo CD knows",
  description: "An object with an unknown hook is applied like any other, at a time when it was not meant to be.",
  check: (facts) =>
    facts.annotated.flatMap(({ object, annotations }) =>
      [...values].flatMap(([annotation, valid]): Finding[] => {
        const text = stringAt(annotations, annotation);
        if (text === undefined) return [];
        return partsOf(text)
          .filter((value) => !valid.includes(value))
          .map((value) => ({
            object,
            path: ["metadata", "annotations", annotation],
            message: `names none that Argo CD knows, got ${JSON.stringify(value)}`,
            ...offer(facts.speller, value, valid, "use one that it knows"),
          }));
      }),
    ),
};
