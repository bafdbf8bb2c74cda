import { allowsSource } from "../../kubernetes/argo-cd/project.ts";
import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import type { Finding, Rule } from "../rule.ts";
import { projectOf } from "./project.ts";

export const projectSource: Rule = {
  id: "project-source",
  family: "argocd",
  severity: "error",
  title: "Every Application takes its sources from repositories that its AppProject allows",
  description: "Argo CD does not even read a repository that the project does not allow.",
  check: (facts) =>
    facts.ofKind("argoproj.io/Application").flatMap((object) => {
      const project = projectOf(object.manifest, facts);
      return sourcesOf(object.manifest).flatMap(({ source, path }): Finding[] => {
        const repository = stringAt(source, "repoURL");
        if (project === undefined || repository === undefined || allowsSource(project, repository)) return [];
        return [
          {
            object,
            path: [...path, "repoURL"],
            message: `is a repository that AppProject ${project.metadata.name} does not allow, got ${JSON.stringify(repository)}`,
            fix: "add it to the sourceRepos of the project",
          },
        ];
      });
    }),
};
