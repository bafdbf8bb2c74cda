import { type Json, listAt, stringAt } from "../../kubernetes/manifest.ts";
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

/** The sync options of one object. */
export function syncOptionsOf(manifest: Json | undefined): string[] {
  const text = stringAt(manifest, "metadata", "annotations", "argocd.argoproj.io/sync-options") ?? "";
  return text.split(",").map((option) => option.trim());
}

/** Whether deleting an Application deletes what it deployed. */
export function cascades(application: Json): boolean {
  const finalizers = listAt(application, "metadata", "finalizers");
  return finalizers.some((finalizer) => String(finalizer).startsWith("resources-finalizer.argocd.argoproj.io"));
}
