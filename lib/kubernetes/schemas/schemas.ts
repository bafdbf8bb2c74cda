import { type JsonObject, stringAt } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { Scopes } from "../scopes.ts";
import { evaluateRules } from "./cel-rules.ts";
import { check } from "./check.ts";
import { customResourcesOf } from "./custom-resources.ts";
import { Kinds } from "./kinds.ts";
import { Library } from "./library.ts";
import { listKeysAt } from "./list-keys.ts";
import { checkName } from "./name.ts";
import type { ListKeys } from "./node.ts";
import { type KindEntry, minorOf } from "./notation.ts";

export type Scope = "Namespaced" | "Cluster";

/** When a kind of an API version comes and goes, in Kubernetes versions, and what takes its place. */
export type Lifecycle = Pick<KindEntry, "since" | "deprecated" | "removed" | "replacement">;

/** What is known of kinds, without a cluster. */
export interface Schemas {
  /** Everything that the API server of a cluster of this version, `1.36`, would refuse in one object. */
  validate(object: JsonObject, options: { readonly kubernetes: string }): ObjectProblem[];
  /** Whether the kind is known, be it from the past: then `validate` says so. */
  has(apiVersion: string, kind: string): boolean;
  /** Which kinds have namespaces, with those of the definitions. */
  readonly scopes: Scopes;
  /** Whether objects of the kind live in namespaces, or undefined for an unknown kind. */
  scopeOf(apiVersion: string, kind: string): Scope | undefined;
  /** Undefined for an unknown kind. */
  lifecycleOf(apiVersion: string, kind: string): Lifecycle | undefined;
  /** What tells the items of the list at a path apart, or undefined where nothing but their position does. */
  listKeysAt(apiVersion: string, kind: string, path: readonly (string | number)[]): ListKeys | undefined;
}

/**
 * @param read gives the text of a file of `data/`; it is asked for the index, then for the files of the kinds at hand
 * @param definitions CustomResourceDefinitions, whose kinds are known too, and better than from the data
 */
export function createSchemas(read: (fileName: string) => string, definitions: readonly JsonObject[] = []): Schemas {
  const customResources = definitions.flatMap(customResourcesOf);
  const kinds = new Kinds(JSON.parse(read("index.generated.json")), customResources);
  const library = new Library(read, customResources);

  return {
    validate(object, { kubernetes }) {
      const apiVersion = stringAt(object, "apiVersion");
      const kind = stringAt(object, "kind");
      if (apiVersion === undefined) return [{ path: ["apiVersion"], message: "must be a string such as apps/v1" }];
      if (kind === undefined) return [{ path: ["kind"], message: "must be a string such as Deployment" }];
      const minor = minorOf(kubernetes);
      const problem = kinds.problem(apiVersion, kind, minor);
      if (problem !== undefined) return [problem];
      const {
        type = `${apiVersion}#${kind}`,
        name = "dns-subdomain",
        formerName,
      } = kinds.entry(apiVersion, kind) ?? {};
      const former = formerName === undefined ? undefined : library.expression(formerName);
      const { node } = former?.until !== undefined && minor <= former.until ? former : library.expression(name);
      return [...check(library.type(type), object, minor, evaluateRules), ...checkName(object, node)];
    },
    scopes: new Scopes(definitions),
    has: (apiVersion, kind) => kinds.entry(apiVersion, kind) !== undefined,
    scopeOf(apiVersion, kind) {
      const entry = kinds.entry(apiVersion, kind);
      return entry && (entry.scope ?? "Namespaced");
    },
    lifecycleOf: (apiVersion, kind) => kinds.entry(apiVersion, kind),
    listKeysAt(apiVersion, kind, path) {
      const entry = kinds.entry(apiVersion, kind);
      if (entry === undefined || entry.gone) return undefined;
      return listKeysAt(library.type(entry.type ?? `${apiVersion}#${kind}`), path);
    },
  };
}
