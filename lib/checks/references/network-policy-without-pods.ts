import { valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { formatSelector, isEmpty, labelSelector } from "../../kubernetes/selector.ts";
import { labelHelp } from "../facts/label-help.ts";
import type { Rule } from "../rule.ts";

export const networkPolicyWithoutPods: Rule = {
  id: "network-policy-without-pods",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every NetworkPolicy for some pods selects pods",
  description: "A policy that matches no pod allows or denies nothing, although it reads as if it did.",
  check: (facts) =>
    facts.ofKind("networking.k8s.io/NetworkPolicy").flatMap((object) => {
      const namespace = namespaceOf(object.manifest);
      const selector = labelSelector(valueAt(object.manifest, "spec", "podSelector"));
      // A policy for the whole namespace is meant for the pods to come as well.
      if (selector === undefined || isEmpty(selector)) return [];
      if (facts.podsBehind(namespace, selector)?.length !== 0) return [];
      return [
        {
          object,
          path: ["spec", "podSelector"],
          message: `matches no pod in namespace ${namespace}, got ${formatSelector(selector)}`,
          ...labelHelp(facts.speller, selector, facts.podsIn(namespace), "select labels of the pods' template"),
        },
      ];
    }),
};
