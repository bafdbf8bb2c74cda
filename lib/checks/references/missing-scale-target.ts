import { namespaceOf } from "../../kubernetes/namespace.ts";
import { scaleTargetOf } from "../../kubernetes/scale-target.ts";
import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

export const missingScaleTarget: Rule = {
  id: "missing-scale-target",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every HorizontalPodAutoscaler scales something that exists",
  description: "An autoscaler without its target does nothing, and says so only in its status.",
  check: (facts) =>
    facts.ofKind("autoscaling/HorizontalPodAutoscaler").flatMap((object) => {
      const target = scaleTargetOf("autoscaling/HorizontalPodAutoscaler", object.manifest);
      if (target === undefined) return [];
      const { groupKind, kind, name } = target;
      const namespace = namespaceOf(object.manifest);
      if (facts.knows(groupKind, namespace, name) !== false) return [];
      return [
        {
          object,
          path: ["spec", "scaleTargetRef", "name"],
          message: `names ${kind} ${namespace}/${name}, which does not exist`,
          ...offer(facts.speller, name, facts.catalog.names(groupKind, namespace), "name a workload of the namespace"),
        },
      ];
    }),
};
