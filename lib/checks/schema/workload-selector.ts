import { groupKindOf } from "../../kubernetes/kinds.ts";
import { valueAt } from "../../kubernetes/manifest.ts";
import { formatSelector, labelSelector, mapSelector, matches } from "../../kubernetes/selector.ts";
import type { Finding, Rule } from "../rule.ts";

/** Kinds whose selector Kubernetes holds against their own template; that of a Job is made by Kubernetes. */
const kinds = ["apps/DaemonSet", "apps/Deployment", "apps/ReplicaSet", "apps/StatefulSet", "/ReplicationController"];

export const workloadSelector: Rule = {
  id: "workload-selector",
  family: "schema",
  severity: "error",
  title: "Every workload selects its own pods",
  description: "The API server refuses a workload whose selector does not match the labels of its template.",
  check: (facts) =>
    facts.pods.flatMap(({ object, path, labels }): Finding[] => {
      if (!kinds.includes(groupKindOf(object.manifest))) return [];
      const given = valueAt(object.manifest.spec, "selector");
      const selector = object.manifest.kind === "ReplicationController" ? mapSelector(given) : labelSelector(given);
      if (selector === undefined || matches(selector, labels)) return [];
      return [
        {
          object,
          path: ["spec", "selector"],
          message: `does not match the labels of its own template, got ${formatSelector(selector)}`,
          expected: `labels that ${[...path, "metadata", "labels"].join(".")} has`,
          fix: "use the same labels in both",
        },
      ];
    }),
};
