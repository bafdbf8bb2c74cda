import { isJsonObject, type Json, type JsonObject, listAt, valueAt } from "../manifest.ts";
import type { Path } from "../path.ts";

/** One place that an Argo CD Application takes manifests from. */
export interface ApplicationSource {
  readonly path: Path;
  readonly source: JsonObject;
}

/** The sources of an Application; `sources` wins over `source`. */
export function sourcesOf(application: Json): ApplicationSource[] {
  const spec = valueAt(application, "spec");
  const sources = listAt(spec, "sources").flatMap((source, index): ApplicationSource[] =>
    isJsonObject(source) ? [{ path: ["spec", "sources", index], source }] : [],
  );
  const source = valueAt(spec, "source");
  return sources.length === 0 && isJsonObject(source) ? [{ path: ["spec", "source"], source }] : sources;
}
