import { isJsonObject, type Json, type JsonObject, listAt, objectAt, stringAt } from "../../manifest.ts";

/** What is known of one cluster: its OpenAPI documents, the scopes of its kinds, and its CustomResourceDefinitions. */
export interface Documents {
  /** OpenAPI schemas by name, `io.k8s.api.apps.v1.Deployment`. */
  readonly schemas: Map<string, JsonObject>;
  /** By API version and kind, `apps/v1/Deployment`. */
  readonly scopes: Map<string, "Namespaced" | "Cluster">;
  readonly definitions: JsonObject[];
}

export function noDocuments(): Documents {
  return { schemas: new Map(), scopes: new Map(), definitions: [] };
}

/**
 * Adds what a document says: an OpenAPI document, a list of definitions, a CustomResourceDefinition or a list of them, or scopes.
 * @throws TypeError for a document of another kind
 */
export function addDocument(documents: Documents, document: Json, name: string): void {
  if (Array.isArray(document)) {
    documents.definitions.push(...document.filter(isJsonObject).map(definitionOf));
    return;
  }
  if (!isJsonObject(document)) throw new TypeError(`${name}: is no document that is known here`);
  const schemas = document.schemas ?? objectAt(document, "components").schemas;
  if (isJsonObject(schemas)) {
    for (const [schema, value] of Object.entries(schemas))
      if (isJsonObject(value)) documents.schemas.set(schema, value);
    addScopes(documents, objectAt(document, "paths"));
  } else if (document.kind === "CustomResourceDefinition") documents.definitions.push(document);
  else if (Array.isArray(document.items)) documents.definitions.push(...document.items.filter(isJsonObject));
  else {
    for (const [kind, scope] of Object.entries(document)) {
      if (scope !== "Namespaced" && scope !== "Cluster")
        throw new TypeError(`${name}: is no document that is known here`);
      documents.scopes.set(kind, scope);
    }
  }
}

/** A kind lives in namespaces when its objects are made at a path with one. */
function addScopes({ scopes }: Documents, paths: JsonObject): void {
  for (const [path, operations] of Object.entries(paths)) {
    const type = objectAt(operations, "post", "x-kubernetes-group-version-kind");
    const { group, version, kind } = type;
    // Such as /api/v1/namespaces/{namespace}/pods, and not what is below one object.
    if (typeof kind !== "string" || !/^\/apis?\/([^/]+\/)?v\w+\/(namespaces\/\{namespace\}\/)?[^/]+$/.test(path))
      continue;
    const apiVersion = group === "" ? version : `${group}/${version}`;
    scopes.set(`${apiVersion}/${kind}`, path.includes("/{namespace}/") ? "Namespaced" : "Cluster");
  }
}

/** An entry of a list that keeps of a definition what is needed here. */
function definitionOf(entry: JsonObject): JsonObject {
  if (entry.kind === "CustomResourceDefinition") return entry;
  const versions = listAt(entry, "versions").map((version) => ({
    ...objectAt(version),
    schema: { openAPIV3Schema: objectAt(version, "schema") },
  }));
  return { spec: { ...entry, versions } };
}

/** The API version that the types of each Go package belong to: `apps/v1` of `io.k8s.api.apps.v1`. */
export function homesOf(schemas: ReadonlyMap<string, JsonObject>): Map<string, string> {
  const homes = new Map<string, string>();
  for (const [name, schema] of schemas) {
    const kinds = listAt(schema, "x-kubernetes-group-version-kind");
    const [of] = kinds;
    // What belongs to many groups is of none of them.
    if (kinds.length !== 1 || !isJsonObject(of)) continue;
    const apiVersion = of.group === "" ? String(of.version) : `${of.group}/${of.version}`;
    if (name.endsWith(`.${stringAt(of, "kind")}`)) homes.set(packageOf(name), apiVersion);
  }
  homes.set("io.k8s.apimachinery.pkg.apis.meta.v1", "meta/v1");
  return homes;
}

export function packageOf(name: string): string {
  return name.slice(0, name.lastIndexOf("."));
}
