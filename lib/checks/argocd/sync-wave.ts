import { syncWaveAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import type { Rule } from "../rule.ts";

export const syncWave: Rule = {
  id: "sync-wave",
  family: "argocd",
  severity: "error",
  title: "Every sync wave is a whole number in quotes",
  description: "Argo CD takes everything else for wave 0, and the order is another one than it seems.",
  check: (facts) =>
    facts.annotated.flatMap(({ object, annotations }) => {
      const wave = annotations[syncWaveAnnotation];
      if (wave === undefined || (typeof wave === "string" && /^[-+]?\d{1,9}$/.test(wave))) return [];
      return [
        {
          object,
          path: ["metadata", "annotations", syncWaveAnnotation],
          message: `is not a whole number in quotes, got ${JSON.stringify(wave)}`,
          expected: 'a number in quotes, like "5"',
          fix: "write it as a number in quotes",
        },
      ];
    }),
};
