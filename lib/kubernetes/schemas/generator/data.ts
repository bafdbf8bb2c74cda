import { groupKindOf } from "../../kinds.ts";
import { customResourcesOf } from "../custom-resources.ts";
import { type Definition, type Fields, fileNameOf, type KindEntry } from "../notation.ts";
import { addBuiltIns } from "./built-in.ts";
import type { Documents } from "./documents.ts";
import { addAdvice, addKinds, addTypes, type Facts } from "./facts.ts";
import { shared } from "./shared.ts";
import { homeOf, reachable, type Types } from "./types.ts";
import { settleStructs } from "./zero-structs.ts";

/** The text of each data file, by file name. */
export function dataOf(documents: Documents, facts: readonly Facts[]): Map<string, string> {
  const kinds = new Map<string, KindEntry>();
  const types: Types = new Map();
  addBuiltIns(documents, kinds, types);
  for (const definition of documents.definitions) {
    for (const { apiVersion, kind, entry, types: own } of customResourcesOf(definition)) {
      kinds.set(`${apiVersion}#${kind}`, entry);
      // A copy looks at every field, which adds the types that they refer to while this goes on.
      for (const [name, type] of own()) types.set(`${apiVersion}#${name}`, structuredClone(type));
    }
  }
  for (const each of facts) addKinds(kinds, each);
  for (const each of facts) addTypes(types, each);
  for (const each of facts) addAdvice(types, each);
  settleStructs(types);

  const roots = [...kinds].filter(([, entry]) => !entry.gone).map(([reference, entry]) => entry.type ?? reference);
  for (const root of roots) {
    const definition = types.get(root);
    if (definition === undefined) throw new Error(`there is no type ${root}`);
    types.set(root, asObject(definition));
  }
  const files = new Map([[fileNameOf("index"), textOf(groupByHome(kinds))]]);
  files.set(fileNameOf("cluster-scoped"), `${JSON.stringify(clusterScoped(kinds), null, 1)}\n`);
  for (const [home, definitions] of Object.entries(groupByHome(shared(reachable(types, roots))))) {
    files.set(fileNameOf(home), textOf(definitions));
  }
  return files;
}

/** The kinds that lie in no namespace, as `apps/Deployment` or `/Service`. */
function clusterScoped(kinds: ReadonlyMap<string, KindEntry>): string[] {
  const found = [...kinds].flatMap(([reference, { scope }]) => {
    const [apiVersion = "", kind = ""] = reference.split("#");
    return scope === "Cluster" ? [groupKindOf({ apiVersion, kind })] : [];
  });
  return [...new Set(found)].sort();
}

/** Every object has these fields, whatever its type says of them. */
function asObject(definition: Definition): Definition {
  if (typeof definition === "string") return definition;
  const common = new Set(["apiVersion", "kind", "metadata"]);
  const own = Object.entries(definition).filter(([field]) => !common.has(field.replace("!", "")));
  const fields: Fields = { "apiVersion!": "string", "kind!": "string", "metadata!": "meta/v1#ObjectMeta" };
  return { ...fields, ...Object.fromEntries(own) };
}

function groupByHome<T>(entries: ReadonlyMap<string, T>): Record<string, Record<string, T>> {
  const homes: Record<string, Record<string, T>> = {};
  for (const [reference, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const home = homeOf(reference);
    const types = homes[home] ?? {};
    types[reference.slice(home.length + 1)] = entry;
    homes[home] = types;
  }
  return homes;
}

/** One line for each entry, so that a difference shows which one it is in. */
function textOf(entries: object): string {
  const lines = Object.entries(entries).map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}
