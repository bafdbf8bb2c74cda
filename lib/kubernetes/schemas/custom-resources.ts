import { isJsonObject, type JsonObject, listAt, objectAt, stringAt } from "../manifest.ts";
import { lazyTypesOf } from "./from-openapi.ts";
import type { Definition, KindEntry } from "./notation.ts";

/** A kind that a CustomResourceDefinition defines. */
export interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly entry: KindEntry;
  /** The type of the kind, `Mesh`, and those that it refers to, `Mesh.spec.peers`. A function, as most definitions are never looked into, and one whose types come while fields are looked at. */
  readonly types: () => ReadonlyMap<string, Definition>;
}

/** The kinds that a CustomResourceDefinition defines, one for each version that is served. */
export function customResourcesOf(definition: JsonObject): CustomResource[] {
  const group = stringAt(definition, "spec", "group");
  const kind = stringAt(definition, "spec", "names", "kind");
  if (group === undefined || kind === undefined) return [];
  const scope = stringAt(definition, "spec", "scope") === "Cluster" ? ({ scope: "Cluster" } as const) : {};
  return listAt(definition, "spec", "versions").flatMap((version) => {
    if (!isJsonObject(version) || version.served === false) return [];
    const types = () => typesOfKind(kind, objectAt(version, "schema", "openAPIV3Schema"));
    const apiVersion = `${group}/${stringAt(version, "name") ?? ""}`;
    return [{ apiVersion, kind, entry: scope, types }];
  });
}

/** What every object says of itself is read by the API server's own types. */
function typesOfKind(kind: string, schema: JsonObject): Map<string, Definition> {
  const { apiVersion, kind: _, metadata, ...own } = objectAt(schema, "properties");
  const types = lazyTypesOf(kind, { ...schema, type: "object", properties: own });
  const root = types.get(kind);
  const fields = typeof root === "object" ? root : {};
  return types.set(kind, { "apiVersion!": "string", "kind!": "string", "metadata!": "meta/v1#ObjectMeta", ...fields });
}
