import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { type SyncMethod, syncMethodOf } from "../../kubernetes/argo-cd/sync-method.ts";
import { syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import type { Rule } from "../rule.ts";
import { applicationsByName, deployerOf } from "./applications.ts";

/** Kinds that hold data, with what a deletion means. */
const losses: ReadonlyMap<string, string> = new Map([
  ["/PersistentVolumeClaim", "and with it the data"],
  ["/PersistentVolume", "and with it the way to the data"],
  ["apps/StatefulSet", "with all of its pods at once"],
]);

const when: Readonly<Partial<Record<SyncMethod, string>>> = {
  recreate: "at each change",
  "recreate-if-refused": "when a change is refused",
};

export const destructiveSyncOptions: Rule = {
  id: "destructive-sync-options",
  family: "argocd",
  severity: "warning",
  title: "Nothing that holds data is deleted to be changed",
  description:
    "With Force=true Argo CD deletes an object and makes it again where a change is refused; with Replace=true beside it, at every change.",
  check: (facts) => {
    const applications = applicationsByName(facts);
    return [...losses].flatMap(([kind, loss]) =>
      facts.ofKind(kind).flatMap((object) => {
        const { manifest } = object;
        const moment = isHook(manifest) ? undefined : when[syncMethodOf(manifest, deployerOf(object, applications))];
        if (moment === undefined) return [];
        return [
          {
            object,
            path: ["metadata", "annotations", syncOptionsAnnotation],
            message: `has Argo CD delete it ${moment}, ${loss}, got ${JSON.stringify(syncOptionsOf(manifest).join(","))}`,
            fix: "remove Force=true",
          },
        ];
      }),
    );
  },
};
