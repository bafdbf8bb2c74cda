import { stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { formatSelector, isEmpty, mapSelector } from "../../kubernetes/selector.ts";
import { labelHelp } from "../facts/label-help.ts";
import type { Rule } from "../rule.ts";

export const serviceWithoutPods: Rule = {
  id: "service-without-pods",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every Service selects pods",
  description: "A Service whose selector matches no pod has no endpoints: every call to it is refused.",
  check: (facts) =>
    facts.ofKind("/Service").flatMap((object) => {
      const { manifest } = object;
      const { spec } = manifest;
      if (facts.podsOf(object)?.length !== 0) return [];
      const selector = mapSelector(valueAt(spec, "selector"));
      // Without a selector somebody else keeps the endpoints.
      if (selector === undefined || isEmpty(selector) || stringAt(spec, "type") === "ExternalName") return [];
      const namespace = namespaceOf(manifest);
      return [
        {
          object,
          path: ["spec", "selector"],
          message: `matches no pod in namespace ${namespace}, got ${formatSelector(selector)}`,
          ...labelHelp(facts.speller, selector, facts.podsIn(namespace), "select labels of the pods' template"),
        },
      ];
    }),
};
