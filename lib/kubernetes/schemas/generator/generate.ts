/**
 * Writes `../data/*.generated.json` from npm packages and from what `facts/` knows better. Run by hand, after `npm ci` in
 * this folder: `npm run generate`.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Definition, fileNameOf, type KindEntry } from "../notation.ts";
import { readClientKinds, readClientModel } from "./client.ts";
import { addKinds, addTypes, type Facts } from "./facts.ts";
import { mergeClient } from "./kubernetes.ts";
import { readModels } from "./models.ts";
import { homeOf, reachable } from "./types.ts";

const here = import.meta.dirname;
const data = join(here, "../data");
const packages = join(here, "node_modules");
const client = join(packages, "@kubernetes/client-node");
const models = [
  "kubernetes-models",
  ...readdirSync(join(packages, "@kubernetes-models"))
    .filter((name) => !["base", "validate"].includes(name))
    .map((name) => `@kubernetes-models/${name}`),
];

const facts = readdirSync(join(here, "facts"))
  .sort()
  .map((file): Facts => parse(readFileSync(join(here, "facts", file), "utf8")));

const kinds = new Map<string, KindEntry>();
const clientKinds = readClientKinds(client);
for (const { apiVersion, kind, namespaced } of clientKinds)
  kinds.set(`${apiVersion}#${kind}`, namespaced ? {} : { scope: "Cluster" });
for (const each of facts) addKinds(kinds, each);

const types = readModels(models.map((name) => join(packages, name)));
const served = clientKinds.filter(({ apiVersion, kind }) => !kinds.get(`${apiVersion}#${kind}`)?.gone);
mergeClient(types, served, (model) => readClientModel(client, model));
for (const each of facts) addTypes(types, each);

const roots = [...kinds].filter(([, entry]) => !entry.gone).map(([reference, entry]) => entry.type ?? reference);
for (const root of roots) {
  const definition = types.get(root);
  if (definition === undefined) throw new Error(`there is no type ${root}`);
  types.set(root, asObject(definition));
}

for (const file of readdirSync(data)) rmSync(join(data, file));
write("index", groupByHome(kinds));
for (const [home, definitions] of Object.entries(groupByHome(reachable(types, roots)))) write(home, definitions);

/** Every object has these fields, whatever its type says of them. */
function asObject(definition: Definition): Definition {
  if (typeof definition === "string") return definition;
  const common = new Set(["apiVersion", "kind", "metadata"]);
  const own = Object.entries(definition).filter(([field]) => !common.has(field.replace("!", "")));
  return { "apiVersion!": "string", "kind!": "string", "metadata!": "meta/v1#ObjectMeta", ...Object.fromEntries(own) };
}

function groupByHome<T>(entries: ReadonlyMap<string, T>): Record<string, Record<string, T>> {
  const homes: Record<string, Record<string, T>> = {};
  for (const [reference, entry] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const home = homeOf(reference);
    homes[home] = { ...homes[home], [reference.slice(home.length + 1)]: entry };
  }
  return homes;
}

/** One line for each entry, so that a difference shows which one it is in. */
function write(home: string, entries: object): void {
  const lines = Object.entries(entries).map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  writeFileSync(join(data, fileNameOf(home)), `{\n${lines.join(",\n")}\n}\n`);
}
