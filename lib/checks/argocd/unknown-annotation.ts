import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";
import { annotationPrefix } from "./annotations.ts";

/**
 * The annotations that Argo CD reads, without their prefix, and the kinds that they mean something on.
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/annotations-and-labels/
 */
const kindsByAnnotation: ReadonlyMap<string, readonly string[] | "any"> = new Map<string, readonly string[] | "any">([
  ["application-set-refresh", ["ApplicationSet"]],
  ["client-side-apply-migration-manager", ["Application"]],
  ["compare-options", "any"],
  ["deletion-approved", ["Application"]],
  ["health-aggregate-overrides", "any"],
  ["hook", "any"],
  ["hook-delete-policy", "any"],
  ["hydrate", ["Application"]],
  ["ignore-default-links", "any"],
  ["ignore-healthcheck", "any"],
  ["ignore-resource-updates", "any"],
  ["ignore-restart-policy", ["Pod"]],
  ["managed-by-url", ["Application"]],
  ["manifest-generate-paths", ["Application", "ApplicationSet"]],
  ["refresh", ["Application"]],
  ["skip-reconcile", ["Application", "Secret"]],
  ["sync-options", "any"],
  ["sync-wave", "any"],
]);

/** What Argo CD writes into the cluster to know its objects. */
const tracking: ReadonlySet<string> = new Set([
  "hydrate-timestamp",
  "installation-id",
  "refresh-timestamp",
  "tracking-id",
]);

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
        if (tracking.has(name)) {
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
