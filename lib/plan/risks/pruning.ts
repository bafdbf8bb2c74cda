import { cascades } from "../../kubernetes/argo-cd/application.ts";
import { syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import type { Comparison, PlanContext } from "./rule.ts";

/** What becomes of an object in the cluster that is no longer in Git. */
export type Fate = "deleted" | "asked" | "kept" | "orphaned";

/**
 * `kept` and `asked` follow from the object's sync options, `orphaned` when its Application goes without deleting what it
 * deployed.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function fateOf({ before, cluster }: Comparison, context: PlanContext): Fate {
  if (before === undefined) return "kept";
  const application = context.removedApplication(cluster, before.application);
  if (application !== undefined && !cascades(application.data)) return "orphaned";
  const option = application === undefined ? "Prune" : "Delete";
  const options = syncOptionsOf(before.data);
  if (options.includes(`${option}=false`)) return "kept";
  return options.includes(`${option}=confirm`) ? "asked" : "deleted";
}
