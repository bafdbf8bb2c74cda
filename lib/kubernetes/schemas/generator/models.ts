import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Definition, type Fields, isGroups } from "../notation.ts";
import { relative, type Types } from "./types.ts";
import { parents, readValidator, scalarTypes } from "./validator.ts";

interface ModelType {
  /** The folder that declares it: an API version, or a Go package. */
  readonly home: string;
  /** Unique in its home. */
  readonly name: string;
  /** References are the full names of types. */
  readonly definition: Definition;
  /** Every field of the declaration, required ones with "!", and its TypeScript type. */
  readonly declared: ReadonlyMap<string, string>;
}

/** The types of packages of the kubernetes-models family. */
export function readModels(folders: readonly string[]): Types {
  const models = new Map(folders.flatMap((folder) => [...readPackage(folder)]));
  const types: Types = new Map();
  for (const [fullName, { home, name }] of models) {
    types.set(
      `${home}#${name}`,
      renamed(definitionOf(fullName, models), (word) => {
        const model = models.get(word);
        return model === undefined ? word : relative(`${model.home}#${model.name}`, home);
      }),
    );
  }
  return types;
}

/**
 * The types of a package by full name. There are no schemas in it, but the validators that ajv made of them, and TypeScript
 * declarations.
 */
function readPackage(folder: string): Map<string, ModelType> {
  const types = new Map<string, ModelType>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".d.ts") || /^(_schemas|node_modules)\/|(^|\/)index\.d\.ts$/.test(file)) continue;
    const declaration = readFileSync(join(folder, file), "utf8");
    const [, name = "", fullName = ""] = /export type \{ I(\w+) as I(\w+)/.exec(declaration) ?? [];
    if (scalarTypes.has(fullName)) continue;
    const home = homeOf(dirname(file), folder);
    const declared = new Map(
      [...declaration.matchAll(/^ {4}"([^"]+)"(\??): (.*);$/gm)].map(([, field, optional, type = ""]) => [
        `${field}${optional ? "" : "!"}`,
        type,
      ]),
    );
    // The validator of this one calls itself, which no other does; the facts have its fields.
    const code =
      name === "JSONSchemaProps" ? undefined : readFileSync(join(folder, "_schemas", `${fullName}.js`), "utf8");
    const hoist = (definition: Definition) => {
      types.set(`${fullName}Item`, { home, name: `${name}Item`, definition, declared: new Map() });
      return `${fullName}Item`;
    };
    types.set(fullName, { home, name, definition: code === undefined ? "any" : readValidator(code, hoist), declared });
  }
  return types;
}

/** The definition of a type with the fields of its parents, and with the fields that its validator does not look at. */
function definitionOf(fullName: string, models: ReadonlyMap<string, ModelType>): Definition {
  const { definition = "any", declared = new Map<string, string>() } = models.get(fullName) ?? {};
  if (typeof definition === "string" && models.has(definition)) return definitionOf(definition, models);
  if (typeof definition === "string" && (definition !== "object" || declared.size === 0)) return definition;
  const { [parents]: parentNames = [], ...own } = typeof definition === "string" ? {} : definition;
  const fields = new Map<string, Fields[string]>();
  for (const parent of isGroups(parentNames) ? parentNames : []) {
    const inherited = definitionOf(parent, models);
    if (typeof inherited === "string") throw new Error(`${parent}, a parent of ${fullName}, has no fields`);
    for (const [field, type] of Object.entries(inherited)) fields.set(field, type);
  }
  for (const [field, type] of Object.entries(own)) fields.set(field, type);
  for (const [field, type] of declared) {
    if (fields.has(field)) continue;
    if (type !== "any" && type !== "string") throw new Error(`the validator of ${fullName} has no ${field}`);
    fields.set(field, type);
  }
  return Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The API version that a folder stands for; Go packages have none and share one home in the package. */
function homeOf(declarations: string, packageFolder: string): string {
  if (declarations === "apis/meta/v1") return "meta/v1";
  return /^([\w.-]+\/)?v\d\w*$/.test(declarations) ? declarations : `${basename(packageFolder)}/shared`;
}

function renamed(definition: Definition, rename: (word: string) => string): Definition {
  if (typeof definition === "string") return definition.replace(/[A-Z]\w+/, rename);
  return Object.fromEntries(
    Object.entries(definition).map(([field, type]) => [field, isGroups(type) ? type : renamed(type, rename)]),
  );
}
