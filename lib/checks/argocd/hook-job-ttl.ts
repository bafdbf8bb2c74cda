import { stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Rule } from "../rule.ts";
import { hookAnnotation } from "./annotations.ts";

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
        const annotations = manifest.metadata.annotations;
        const isHook = [hookAnnotation, "helm.sh/hook"].some((name) => stringAt(annotations, name) !== undefined);
        return isHook && valueAt(manifest, "spec", "ttlSecondsAfterFinished") === 0;
      })
      .map((object) => ({
        object,
        path: ["spec", "ttlSecondsAfterFinished"],
        message: "deletes the hook before Argo CD sees its result, got 0",
        fix: `remove it, and let annotation ${hookAnnotation}-delete-policy delete the Job`,
      })),
};
