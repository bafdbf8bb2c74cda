import { namespaceOf } from "../../kubernetes/namespace.ts";
import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

export const missingNamespace: Rule = {
  id: "missing-namespace",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Somebody creates every namespace that is used",
  description: "Objects of a namespace that does not exist are refused, and the whole sync fails.",
  check: (facts) =>
    facts.objects.flatMap((object) => {
      const namespace = namespaceOf(object.manifest);
      if (namespace === "" || facts.catalog.get("/Namespace", "", namespace) !== undefined) return [];
      return [
        {
          object,
          path: ["metadata", "namespace"],
          message: `names a namespace that nobody creates, got ${JSON.stringify(namespace)}`,
          ...offer(facts.speller, namespace, facts.catalog.names("/Namespace", ""), "add the Namespace"),
        },
      ];
    }),
};
