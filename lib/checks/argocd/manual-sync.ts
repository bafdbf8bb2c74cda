import { automationOf } from "../../kubernetes/argo-cd/application.ts";
import type { Rule } from "../rule.ts";

export const manualSync: Rule = {
  id: "manual-sync",
  family: "argocd",
  severity: "error",
  needs: "cluster",
  title: "Every Application that Argo CD makes syncs by itself",
  description:
    "An Application that another one syncs is healthy only once it is synced: with a person in between, the waves behind it wait for ever.",
  check: (facts) =>
    facts
      .ofKind("argoproj.io/Application")
      .filter(({ manifest, byHand }) => byHand !== true && !automationOf(manifest).on)
      .map((object) => ({
        object,
        path: ["spec", "syncPolicy", "automated"],
        message: "is missing, so that a person must sync it",
        fix: "set automated with prune and selfHeal",
      })),
};
