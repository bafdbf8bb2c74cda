import { type JsonObject, listAt, stringAt, valueAt } from "./manifest.ts";
import index from "./schemas/data/index.generated.json" with { type: "json" };
import { isDefinition } from "./scopes.ts";

interface KindsByVersion {
  readonly [apiVersion: string]: { readonly [kind: string]: object };
}

/**
 * What a cluster serves of API groups, as it tells charts that ask: `cert-manager.io/v1` and `cert-manager.io/v1/Certificate`, sorted.
 * @param groups as far as the library knows their kinds
 * @param definitions CustomResourceDefinitions, which know better
 */
export function apiVersionsOf(groups: Iterable<string>, definitions: Iterable<JsonObject> = []): string[] {
  const served = new Set<string>();
  const add = (apiVersion: string, kind: string) => served.add(apiVersion).add(`${apiVersion}/${kind}`);
  const defined = new Set<string>();
  for (const definition of definitions) {
    if (!isDefinition(definition)) continue;
    const [group = "", kind = ""] = [
      stringAt(definition, "spec", "group"),
      stringAt(definition, "spec", "names", "kind"),
    ];
    defined.add(`${group}/${kind}`);
    for (const version of listAt(definition, "spec", "versions")) {
      if (valueAt(version, "served") === true) add(`${group}/${stringAt(version, "name")}`, kind);
    }
  }
  const wanted = new Set(groups);
  const known: KindsByVersion = index;
  for (const [apiVersion, kinds] of Object.entries(known)) {
    const group = apiVersion.slice(0, Math.max(0, apiVersion.indexOf("/")));
    if (!wanted.has(group)) continue;
    for (const [kind, entry] of Object.entries(kinds)) {
      if (!Object.hasOwn(entry, "gone") && !defined.has(`${group}/${kind}`)) add(apiVersion, kind);
    }
  }
  return [...served].sort();
}
