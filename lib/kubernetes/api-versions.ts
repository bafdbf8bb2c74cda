import { isCustomGroup } from "./kinds.ts";
import { apiGroupOf, type JsonObject, listAt, stringAt, valueAt } from "./manifest.ts";
import index from "./schemas/data/index.generated.json" with { type: "json" };
import { minorOf } from "./schemas/notation.ts";
import { isDefinition } from "./scopes.ts";

interface KindsByVersion {
  readonly [apiVersion: string]: { readonly [kind: string]: Lifetime & object };
}

/** When a kind of an API version comes and goes, in Kubernetes versions. */
interface Lifetime {
  readonly scope?: string;
  readonly since?: string;
  readonly removed?: string;
  /** Whether no supported version serves it any more. */
  readonly gone?: boolean;
}

const known: KindsByVersion = index;

/**
 * What Kubernetes serves by itself, as it tells charts that ask: `v1`, `apps/v1`, `apps/v1/Deployment`, sorted. Versions that are not
 * stable are off unless somebody turns them on.
 * @param kubernetes like `1.36`
 * @see https://kubernetes.io/docs/reference/using-api/#api-versioning
 */
export function builtInApiVersions(kubernetes: string): string[] {
  const minor = minorOf(kubernetes);
  const served = new Set<string>();
  for (const [apiVersion, kinds] of Object.entries(known)) {
    if (isCustomGroup(apiGroupOf(apiVersion)) || !/(^|\/)v\d+$/.test(apiVersion)) continue;
    for (const [kind, { since, removed, gone = false }] of Object.entries(kinds)) {
      if (gone || (since && minorOf(since) > minor) || (removed && minorOf(removed) <= minor)) continue;
      served.add(apiVersion).add(`${apiVersion}/${kind}`);
    }
  }
  return [...served].sort();
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
  for (const [apiVersion, kinds] of Object.entries(known)) {
    const group = apiGroupOf(apiVersion);
    if (!wanted.has(group)) continue;
    for (const [kind, entry] of Object.entries(kinds)) {
      if (entry.gone !== true && !defined.has(`${group}/${kind}`)) add(apiVersion, kind);
    }
  }
  return [...served].sort();
}
