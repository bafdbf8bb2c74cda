import { valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { formatSelector, labelSelector } from "../../kubernetes/selector.ts";
import { labelHelp } from "../facts/label-help.ts";
import type { Rule } from "../rule.ts";

export const disruptionBudgetWithoutPods: Rule = {
  id: "disruption-budget-without-pods",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every PodDisruptionBudget selects pods",
  description: "A budget that matches no pod protects nothing when a node is drained.",
  check: (facts) =>
    facts.ofKind("policy/PodDisruptionBudget").flatMap((object) => {
      const namespace = namespaceOf(object.manifest);
      const selector = labelSelector(valueAt(object.manifest, "spec", "selector"));
      if (selector !== undefined && facts.podsBehind(namespace, selector)?.length !== 0) return [];
      const got = selector === undefined ? "no selector" : formatSelector(selector) || "an empty selector";
      return [
        {
          object,
          path: ["spec", "selector"],
          message: `matches no pod in namespace ${namespace}, got ${got}`,
          ...labelHelp(
            facts.speller,
            selector ?? { equal: [], expressions: [] },
            facts.podsIn(namespace),
            "select labels of the pods' template",
          ),
        },
      ];
    }),
};
