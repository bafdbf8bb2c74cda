import { quote } from "../../errors.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Finding, Rule } from "../rule.ts";
import { describeMade, seenApplications } from "./seen.ts";

export const chartCreates: Rule = {
  id: "chart-creates",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "An application's creates names all that its chart makes",
  description:
    "Its AppProject allows what creates names: Argo CD refuses the whole sync when the chart makes anything else.",
  check: (facts) =>
    seenApplications(facts).flatMap(({ application, ofCharts }) => {
      const creates = application.chart?.creates;
      if (creates === undefined) return [];
      const object = declarationOf(application);
      const namespaces = new Set([application.namespace, ...(creates.namespaces ?? [])]);
      const found = new Map<string, Finding>();
      const lacks = (field: string, name: string, made: (typeof ofCharts)[number]) => {
        const message = `does not name ${quote(name)}, but its chart makes ${describeMade(made)}`;
        const finding = { object, path: ["chart", "creates", field], message, fix: "add it" };
        if (!found.has(`${field} ${name}`)) found.set(`${field} ${name}`, finding);
      };
      for (const made of ofCharts) {
        const { manifest, chart } = made;
        if (chart?.renderedBy === "helm-controller") continue;
        const kind = groupKindOf(manifest);
        const isClusterScoped = facts.schemas.scopes.isClusterScoped(manifest);
        const field = isClusterScoped ? "clusterScoped" : "namespaced";
        if (!creates[field].includes(kind)) lacks(field, kind, made);
        const namespace = namespaceOf(manifest);
        if (!isClusterScoped && !namespaces.has(namespace)) lacks("namespaces", namespace, made);
      }
      return [...found.values()];
    }),
};
