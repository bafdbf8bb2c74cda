import { stringAt } from "../../kubernetes/manifest.ts";
import { offer } from "../facts/offer.ts";
import { enforceLabel, podSecurityLevels } from "../facts/pod-security.ts";
import type { Rule } from "../rule.ts";

export const namespaceWithoutLevel: Rule = {
  id: "namespace-without-level",
  family: "security",
  severity: "warning",
  title: "Every Namespace names its Pod Security level",
  description:
    "A namespace without the label lets every pod in, privileged ones too. The API server refuses a level that it does not know.",
  check: (facts) =>
    facts.ofKind("/Namespace").flatMap((object) => {
      const level = stringAt(object.manifest.metadata, "labels", enforceLabel);
      if (podSecurityLevels.some((known) => known === level)) return [];
      return [
        {
          object,
          path: ["metadata", "labels", enforceLabel],
          message: level === undefined ? "is missing" : `is not a Pod Security level, got ${JSON.stringify(level)}`,
          ...offer(facts.speller, level ?? "", podSecurityLevels, "set it to restricted, or to what its pods need"),
        },
      ];
    }),
};
