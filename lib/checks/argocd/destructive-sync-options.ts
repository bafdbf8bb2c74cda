import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { applicationSyncOptionsOf, syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import type { Rule } from "../rule.ts";

/** Kinds that hold data, with what a deletion means. */
const losses: ReadonlyMap<string, string> = new Map([
  ["/PersistentVolumeClaim", "and with it the data"],
  ["/PersistentVolume", "and with it the way to the data"],
  ["apps/StatefulSet", "with all of its pods at once"],
]);

export const destructiveSyncOptions: Rule = {
  id: "destructive-sync-options",
  family: "argocd",
  severity: "warning",
  title: "Nothing that holds data is deleted to be changed",
  description:
    "With Force=true Argo CD deletes an object and makes it again where a change is refused; with Replace=true beside it, at every change.",
  check: (facts) => {
    const ofApplications = new Map(
      facts
        .ofKind("argoproj.io/Application")
        .map(({ manifest }) => [manifest.metadata.name, applicationSyncOptionsOf(manifest)]),
    );
    return [...losses].flatMap(([kind, loss]) =>
      facts.ofKind(kind).flatMap((object) => {
        const options = syncOptionsOf(object.manifest);
        if (!options.includes("Force=true") || isHook(object.manifest)) return [];
        const all = [...options, ...(ofApplications.get(object.application ?? "") ?? [])];
        const when = all.includes("Replace=true") ? "at each change" : "when a change is refused";
        return [
          {
            object,
            path: ["metadata", "annotations", syncOptionsAnnotation],
            message: `has Argo CD delete it ${when}, ${loss}, got ${JSON.stringify(options.join(","))}`,
            fix: "remove Force=true",
          },
        ];
      }),
    );
  },
};
