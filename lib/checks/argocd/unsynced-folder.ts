import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { folderOf } from "../../layout/paths.ts";
import { isWritten } from "../facts/synced.ts";
import type { Finding, Rule } from "../rule.ts";

export const unsyncedFolder: Rule = {
  id: "unsynced-folder",
  family: "argocd",
  severity: "error",
  needs: "cluster",
  title: "Every folder is synced by an Application",
  description: "What no Application syncs is in the repository and never in the cluster.",
  check: (facts) => {
    const sources = facts.ofKind("argoproj.io/Application").flatMap(({ manifest }) => sourcesOf(manifest));
    // A cluster without Argo CD has nobody to sync anything.
    if (sources.length === 0) return [];
    const synced = new Map(
      sources.map(({ source }) => [stringAt(source, "path"), objectAt(source, "directory").recurse === true]),
    );
    const reported = new Set<string>();
    return facts.objects.flatMap((object): Finding[] => {
      const folder = folderOf(object.file);
      if (object.byHand === true || !isWritten(object) || reported.has(folder) || isSynced(folder, synced)) return [];
      reported.add(folder);
      const message = `lies in ${folder}, which no Application syncs`;
      return [{ object, path: [], message, fix: "add an Application for the folder" }];
    });
  },
};

/** @param synced whether each folder is synced with what is below it */
function isSynced(folder: string, synced: ReadonlyMap<string | undefined, boolean>): boolean {
  if (synced.has(folder)) return true;
  const steps = folder.split("/");
  return steps.some((_, depth) => synced.get(steps.slice(0, depth).join("/")) === true);
}
