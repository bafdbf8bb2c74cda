import { quote } from "../../errors.ts";
import { groupKindOf, isCustomGroup, splitGroupKind } from "../../kubernetes/kinds.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Finding, Rule } from "../rule.ts";
import { seenApplications } from "./seen.ts";

export const chartCreatesMore: Rule = {
  id: "chart-creates-more",
  family: "charts",
  severity: "warning",
  needs: "cluster",
  isOfAllClusters: true,
  title: "An application's creates names nothing that its chart does not make",
  description:
    "The AppProject allows more than it has to. What the chart makes in one of the clusters is enough, and what it makes only where an operator serves the kind.",
  check: (facts) =>
    seenApplications(facts).flatMap(({ application, ofCharts }) => {
      const { creates, name, version } = application.chart ?? {};
      if (creates === undefined) return [];
      const kinds = new Set(ofCharts.map(({ manifest }) => groupKindOf(manifest)));
      const namespaces = new Set(ofCharts.map(({ manifest }) => namespaceOf(manifest)));
      const isServed = (groupKind: string) => {
        const { group } = splitGroupKind(groupKind);
        return !isCustomGroup(group) || facts.apiGroups.has(group) || facts.schemas.scopes.groups.has(group);
      };
      const more = (
        field: "namespaced" | "clusterScoped" | "namespaces",
        isMade: (named: string) => boolean,
      ): Finding[] =>
        (creates[field] ?? []).flatMap((named, index) => {
          if (isMade(named)) return [];
          const what = field === "namespaces" ? "makes nothing there" : "makes none";
          const message = `names ${quote(named)}, but chart ${name} ${version} ${what}`;
          const path = ["chart", "creates", field, index];
          return [{ object: declarationOf(application), path, message, fix: "remove it" }];
        });
      return [
        ...more("namespaced", (kind) => kinds.has(kind) || !isServed(kind)),
        ...more("clusterScoped", (kind) => kinds.has(kind) || !isServed(kind)),
        ...more("namespaces", (namespace) => namespaces.has(namespace)),
      ];
    }),
};
