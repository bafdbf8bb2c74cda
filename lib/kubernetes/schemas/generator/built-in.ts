import { type JsonObject, listAt, stringAt } from "../../manifest.ts";
import { type Dialect, typesOf } from "../from-openapi.ts";
import type { KindEntry } from "../notation.ts";
import { type Documents, homesOf, packageOf } from "./documents.ts";
import type { Types } from "./types.ts";

/** Types of Kubernetes that read their JSON by code of their own. */
const scalarTypes: ReadonlyMap<string, string> = new Map([
  ["io.k8s.apimachinery.pkg.api.resource.Quantity", "quantity"],
  ["io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1", "any"],
  ["io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime", "micro-time"],
  ["io.k8s.apimachinery.pkg.apis.meta.v1.Time", "time"],
  ["io.k8s.apimachinery.pkg.runtime.RawExtension", "object"],
  ["io.k8s.apimachinery.pkg.util.intstr.IntOrString", "int-or-string"],
  ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON", "any"],
  ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", "any"],
  ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", "any"],
  ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", "any"],
]);

/** Adds the API server's own kinds, and all types that its documents have. */
export function addBuiltIns({ schemas, scopes }: Documents, kinds: Map<string, KindEntry>, types: Types): void {
  const homes = homesOf(schemas);
  const homeOf = (name: string) => homes.get(packageOf(name));

  for (const [name, schema] of schemas) {
    const home = homeOf(name);
    if (home === undefined || scalarTypes.has(name)) continue;
    const own = name.slice(packageOf(name).length + 1);
    const dialect: Dialect = {
      refer: (reference) => referenceTo(nameIn(reference), home),
      schemaAt: (reference) => schemas.get(nameIn(reference)) ?? {},
    };
    for (const [type, definition] of typesOf(own, schema, dialect)) types.set(`${home}#${type}`, definition);
    const scope = isKind(schema, own) ? scopes.get(`${home}/${own}`) : undefined;
    if (scope !== undefined) kinds.set(`${home}#${own}`, scope === "Cluster" ? { scope } : {});
  }

  function referenceTo(name: string, from: string): string {
    const scalar = scalarTypes.get(name);
    if (scalar !== undefined) return scalar;
    const home = homeOf(name);
    if (home === undefined) throw new Error(`${name} belongs to no API version`);
    const own = name.slice(packageOf(name).length + 1);
    return home === from ? own : `${home}#${own}`;
  }
}

function isKind(schema: JsonObject, name: string): boolean {
  return listAt(schema, "x-kubernetes-group-version-kind").some((kind) => stringAt(kind, "kind") === name);
}

/** `io.k8s.api.apps.v1.Deployment` of `#/components/schemas/io.k8s.api.apps.v1.Deployment`. */
function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}
