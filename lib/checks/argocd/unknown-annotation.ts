import { annotationPrefix, kindsByAnnotation, trackingAnnotations } from "../../kubernetes/argo-cd/annotations.ts";
import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";

export const unknownAnnotation: Rule = {
  id: "unknown-argocd-annotation",
  family: "argocd",
  severity: "error",
  title: "Every annotation for Argo CD is one that it reads on that kind",
  description:
    "Argo CD ignores an annotation that it does not know, and takes an object that carries tracking data for another's.",
  check: (facts) =>
    facts.annotated.flatMap(({ object, annotations }) => {
      const { kind } = object.manifest;
      return Object.keys(annotations).flatMap((annotation): Finding[] => {
        if (!annotation.startsWith(annotationPrefix)) return [];
        const path = ["metadata", "annotations", annotation];
        const name = annotation.slice(annotationPrefix.length);
        const kinds = kindsByAnnotation.get(name);
        if (kinds === "any" || kinds?.includes(kind)) return [];
        if (kinds !== undefined) {
          return [
            { object, path, message: `means nothing on a ${kind}`, expected: kinds.join(" or "), fix: "remove it" },
          ];
        }
        if (trackingAnnotations.has(name)) {
          return [{ object, path, message: "is written by Argo CD itself, in the cluster", fix: "remove it" }];
        }
        return [
          {
            object,
            path,
            message: "is not an annotation that Argo CD reads",
            ...offer(facts.speller, name, kindsByAnnotation.keys(), "remove it"),
          },
        ];
      });
    }),
};
