import { isJsonObject, type Json, listAt, textOf, valueAt } from "../manifest.ts";
import { resourcesFinalizer } from "./annotations.ts";

/** How Argo CD keeps an Application as Git has it without being asked. */
export interface Automation {
  readonly on: boolean;
  /** Whether objects go that are gone in Git. */
  readonly prune: boolean;
  /** Whether what others change in the cluster is changed back. */
  readonly selfHeal: boolean;
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
export function automationOf(application: Json): Automation {
  const automated = valueAt(application, "spec", "syncPolicy", "automated");
  const on = isJsonObject(automated) && automated.enabled !== false;
  return { on, prune: on && automated.prune === true, selfHeal: on && automated.selfHeal === true };
}

/** Whether deleting an Application deletes what it deployed. */
export function cascades(application: Json): boolean {
  const finalizers = listAt(application, "metadata", "finalizers");
  return finalizers.some((finalizer) => textOf(finalizer).startsWith(resourcesFinalizer));
}
