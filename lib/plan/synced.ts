import { keepsIgnored, withIgnoredFrom } from "../kubernetes/argo-cd/ignored-differences.ts";
import { isManifest } from "../kubernetes/manifest.ts";
import { isOnlyInstalled } from "./risks/pruning.ts";
import { isRecreated } from "./risks/rule.ts";
import type { Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * What a sync makes of an object that exists: fields that its Application ignores keep their value in the cluster, and what Helm only
 * installs stays as it is.
 */
export function asSynced(before: Subject, after: Subject, surroundings: Surroundings): Subject {
  if (!isManifest(after.data) || isRecreated({ before, after })) return after;
  if (isOnlyInstalled(after)) return { ...after, data: before.data };
  const application = surroundings.ignoringApplicationOf(after);
  if (application === undefined || !keepsIgnored(application.data)) return after;
  const data = withIgnoredFrom(application.data, before.data, after.data);
  return data === after.data ? after : { ...after, data };
}
