import { hookDeletePolicyAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { valueAt } from "../../kubernetes/manifest.ts";
import type { Rule } from "../rule.ts";

export const hookJobTtl: Rule = {
  id: "hook-job-ttl",
  family: "argocd",
  severity: "error",
  title: "No hook Job deletes itself at once",
  description:
    "A Job with ttlSecondsAfterFinished 0 may be gone before Argo CD sees that it finished, and the sync waits for ever.",
  check: (facts) =>
    facts
      .ofKind("batch/Job")
      .filter(({ manifest }) => {
        return isHook(manifest) && valueAt(manifest, "spec", "ttlSecondsAfterFinished") === 0;
      })
      .map((object) => ({
        object,
        path: ["spec", "ttlSecondsAfterFinished"],
        message: "deletes the hook before Argo CD sees its result, got 0",
        fix: `remove it, and let annotation ${hookDeletePolicyAnnotation} delete the Job`,
      })),
};
