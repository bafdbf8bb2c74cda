import { compareOptionsAnnotation, partsOf } from "../../kubernetes/argo-cd/annotations.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

/** For any object, and for Applications, as Argo CD reads them. */
const forObjects = ["IgnoreExtraneous"];
const forApplications = [...forObjects, "IncludeMutationWebhook=true", "ServerSideDiff=false", "ServerSideDiff=true"];

export const compareOptions: Rule = {
  id: "compare-options",
  family: "argocd",
  severity: "error",
  title: "Every compare option is one that Argo CD knows, where it knows it",
  description:
    "Argo CD ignores an option that is misspelled or in the wrong place, and shows differences that nobody can remove.",
  check: (facts) =>
    facts.annotated.flatMap(({ object, annotations }) => {
      const text = stringAt(annotations, compareOptionsAnnotation);
      if (text === undefined) return [];
      const valid = object.manifest.kind === "Application" ? forApplications : forObjects;
      return partsOf(text)
        .filter((option) => !valid.includes(option))
        .map((option) => ({
          object,
          path: ["metadata", "annotations", compareOptionsAnnotation],
          message: forApplications.includes(option)
            ? `has no effect on a ${object.manifest.kind}, got ${JSON.stringify(option)}`
            : `is not a compare option, got ${JSON.stringify(option)}`,
          ...offer(facts.speller, option, valid, "set it on the Application, or remove it"),
        }));
    }),
};
