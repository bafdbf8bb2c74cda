import { type Json, listAt, stringAt, textOf } from "../manifest.ts";
import { partsOf, syncOptionsAnnotation } from "./annotations.ts";

/**
 * The sync options of one object: `Prune=false`.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function syncOptionsOf(manifest: Json): readonly string[] {
  const text = stringAt(manifest, "metadata", "annotations", syncOptionsAnnotation);
  return text === undefined ? none : partsOf(text);
}

/** Those of an Application, which hold for all of its objects. */
export function applicationSyncOptionsOf(application: Json): readonly string[] {
  const options = listAt(application, "spec", "syncPolicy", "syncOptions");
  return options.length === 0 ? none : options.map(textOf);
}

const none: readonly string[] = [];
