import { isJsonObject, type JsonObject, type Manifest, objectAt, stringAt } from "../kubernetes/manifest.ts";
import { readDocuments } from "../yaml/documents.ts";

/** Values of a Helm release, and where they stand. */
export interface HelmValues {
  readonly path: readonly string[];
  readonly values: JsonObject;
}

/**
 * The values of a HelmChart of K3s', as an object and as text; the former win. A text that is no object of YAML has none.
 * @see https://docs.k3s.io/add-ons/helm
 */
export function helmValuesOf(manifest: Manifest): HelmValues[] {
  const [written] = readDocuments(stringAt(manifest, "spec", "valuesContent") ?? "").documents;
  const all: HelmValues[] = [{ path: ["spec", "values"], values: objectAt(manifest, "spec", "values") }];
  if (isJsonObject(written?.value)) all.push({ path: ["spec", "valuesContent"], values: written.value });
  return all.filter(({ values }) => Object.keys(values).length > 0);
}
