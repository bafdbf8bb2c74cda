import { objectAt } from "../../kubernetes/manifest.ts";
import { podSecurityLabels, podSecurityLevels } from "../../kubernetes/pod-security.ts";
import { oneOf } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

export const namespaceWithoutLevel: Rule = {
  id: "namespace-without-level",
  family: "security",
  severity: "warning",
  title: "Every Namespace names its Pod Security level",
  description: "A namespace without the label lets every pod in, privileged ones too.",
  check: (facts) =>
    facts
      .ofKind("/Namespace")
      .filter(({ manifest }) => !Object.hasOwn(objectAt(manifest.metadata, "labels"), podSecurityLabels.enforce))
      .map((object) => ({
        object,
        path: ["metadata", "labels", podSecurityLabels.enforce],
        message: "is missing",
        expected: oneOf(podSecurityLevels),
        fix: "set it to restricted, or to what its pods need",
      })),
};
