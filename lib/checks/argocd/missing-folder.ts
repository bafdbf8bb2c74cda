import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { folderOf, inRepository } from "../../layout/paths.ts";
import { offer } from "../facts/offer.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingFolder: Rule = {
  id: "missing-folder",
  family: "argocd",
  severity: "error",
  needs: "cluster",
  title: "Every folder of this repository that an Application syncs is written",
  description: "Argo CD cannot sync a folder that is not there.",
  check: (facts) => {
    const folders = new Set(facts.objects.map(({ file }) => folderOf(file)));
    return facts.ofKind("argoproj.io/Application").flatMap((object) =>
      sourcesOf(object.manifest).flatMap(({ source, path }): Finding[] => {
        const folder = stringAt(source, "path");
        const isOwn = stringAt(source, "repoURL") === facts.cluster?.repository.url;
        if (folder === undefined || !isOwn || !folder.startsWith(inRepository("")) || folders.has(folder)) return [];
        // Definitions of charts lie in a folder below, and may be all that there is.
        const recurses = objectAt(source, "directory").recurse === true;
        if (recurses && [...folders].some((each) => each.startsWith(`${folder}/`))) return [];
        return [
          {
            object,
            path: [...path, "path"],
            message: `is a folder without a manifest, got ${JSON.stringify(folder)}`,
            ...offer(facts.speller, folder, folders, "name the folder of an application"),
          },
        ];
      }),
    );
  },
};
