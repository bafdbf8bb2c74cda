import { groupKindOf } from "../kinds.ts";
import type { Json, Manifest } from "../manifest.ts";
import { applicationSyncOptionsOf, syncOptionsOf } from "./sync-options.ts";

/**
 * What a sync does with an object that exists. It applies the manifest, or puts it in the place of the object, without what others
 * have written there. Or it deletes the object and creates it again: always, or where the API server refuses the change.
 */
export type SyncMethod = "apply" | "replace" | "recreate" | "recreate-if-refused";

/**
 * Definitions and namespaces are replaced but never deleted by it, and `Force` alone does nothing under server-side apply.
 * @param application the Application that deploys the object @default - one without sync options
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#force-sync
 * @see https://github.com/argoproj/argo-cd/blob/master/gitops-engine/pkg/sync/sync_context.go applyObject
 */
export function syncMethodOf(manifest: Manifest, application: Json = null): SyncMethod {
  const own = syncOptionsOf(manifest);
  const all = [...own, ...applicationSyncOptionsOf(application)];
  const force = own.includes("Force=true");
  if (all.includes("Replace=true")) return force && !neverDeleted.has(groupKindOf(manifest)) ? "recreate" : "replace";
  return force && !isServerSide(manifest, application) ? "recreate-if-refused" : "apply";
}

/** Whether the API server merges the manifest that Argo CD applies, not Argo CD. */
export function isServerSide(manifest: Json, application: Json = null): boolean {
  const own = syncOptionsOf(manifest);
  const all = [...own, ...applicationSyncOptionsOf(application)];
  return all.includes("ServerSideApply=true") && !own.includes("ServerSideApply=false");
}

const neverDeleted: ReadonlySet<string> = new Set(["/Namespace", "apiextensions.k8s.io/CustomResourceDefinition"]);
