import { allowsKind } from "../../kubernetes/argo-cd/project.ts";
import { valueFor } from "../../value-for.ts";
import type { Rule } from "../rule.ts";
import { deployed } from "./project.ts";

export const projectKind: Rule = {
  id: "project-kind",
  family: "argocd",
  severity: "error",
  title: "Every object is of a kind that its AppProject allows",
  description: "Argo CD refuses the whole sync when one object is of a kind that the project does not allow.",
  check: (facts) => {
    const verdicts = new Map<string, boolean>();
    return deployed(facts).flatMap(({ object, isChart, kind, name, namespace, project }) => {
      if (kind === undefined) return [];
      const isNamespaced = namespace !== "";
      const { name: projectName } = project.metadata;
      const allowed = valueFor(verdicts, `${projectName} ${kind} ${isNamespaced ? "" : name}`, () =>
        allowsKind(project, kind, name, isNamespaced),
      );
      if (allowed) return [];
      const [group = "", shortKind = ""] = kind.split("/");
      const list = isNamespaced ? "namespaceResourceWhitelist" : "clusterResourceWhitelist";
      return [
        {
          object,
          path: isChart ? ["spec", "project"] : ["kind"],
          message: isChart
            ? `has a chart that makes ${kind}, which AppProject ${projectName} does not allow`
            : `is a kind that AppProject ${projectName} does not allow`,
          fix: `add { group: "${group}", kind: ${shortKind} } to its ${list}`,
        },
      ];
    });
  },
};
