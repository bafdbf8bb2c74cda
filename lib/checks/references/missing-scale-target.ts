import { groupKindOf } from "../../kubernetes/kinds.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
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
      const path = ["spec", "scaleTargetRef"];
      const [apiVersion, kind, name] = ["apiVersion", "kind", "name"].map((field) =>
        stringAt(object.manifest, ...path, field),
      );
      if (apiVersion === undefined || kind === undefined || name === undefined) return [];
      const target = groupKindOf({ apiVersion, kind });
      const namespace = namespaceOf(object.manifest);
      if (facts.knows(target, namespace, name) !== false) return [];
      return [
        {
          object,
          path: [...path, "name"],
          message: `names ${kind} ${namespace}/${name}, which does not exist`,
          ...offer(facts.speller, name, facts.catalog.names(target, namespace), "name a workload of the namespace"),
        },
      ];
    }),
};
