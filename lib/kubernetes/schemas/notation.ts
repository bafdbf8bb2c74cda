import { isJsonObject, type Json } from "../manifest.ts";

/**
 * The notation of the data files. A type is an expression or an object:
 *
 * ```
 * string  int32  quantity           a scalar, see scalars.ts
 * Always|Never   "a b"|""   301|302 one of these values
 * Container   v1#Container          a type of this file, of another file
 * T[]   T[name]   T[port,protocol=TCP]   T[=]    a list; keyed by fields of its items; a set
 * T[name~]                          keyed for patches, though the API server takes items with the same keys
 * T{}   T{label-key}                a map; with checked keys
 * T?                                T or null
 * T~                                T or the empty string, which Kubernetes takes for no value
 * (T)[]                             parentheses group
 * T 1..63   T ..16   T 0..          value of a number, length of a string, size of a list or map
 * T /^a+$/   T /^a+$/i              a string that matches
 * T since 1.34 until 1.35           the Kubernetes versions that know the field
 * T default "TCP"                   what the API server puts where a custom resource leaves the field out, in JSON
 * ```
 */
export type Definition = string | Fields;

/**
 * An object: field name to type. `name!` is required. `*` is the type of every other field. `@like` is an object type
 * that it has all fields of, too. `@exactly one`, `@at least one` and `@at most one` hold groups of field names, each group in
 * one string. `@default` is the default of the whole. `@schema` is an OpenAPI schema and `@rules` are CEL rules that the value must
 * follow as well; with `@type`, an expression, they are about a value of that type instead of an object. `@advice` is a type that the
 * value should have, too, because something else than the API server cannot work with others.
 */
export interface Fields {
  readonly [field: string]: Json;
}

/** A definition out of a data file. */
export function isDefinition(value: Json | undefined): value is Definition {
  return typeof value === "string" || isJsonObject(value);
}

/** One data file: the types of one API version. */
export interface TypeFile {
  readonly [type: string]: Definition;
}

/** One kind in the index. */
export interface KindEntry {
  /** @default - namespaced */
  readonly scope?: "Cluster";
  /** The scalar that `metadata.name` must be. @default "dns-subdomain" */
  readonly name?: string;
  /** The scalar that it had to be up to a version: `dns-1035-label until 1.35`. @default - the same */
  readonly formerName?: string;
  /** The type of the whole object. @default - the type of the same name in the file of the API version */
  readonly type?: string;
  /** The first Kubernetes version that serves it. @default - older than all supported ones, or no part of Kubernetes */
  readonly since?: string;
  /** The first Kubernetes version that calls it deprecated. */
  readonly deprecated?: string;
  /** The first Kubernetes version that does not serve it. */
  readonly removed?: string;
  /** The API version to use instead. */
  readonly replacement?: string;
  /** Every supported Kubernetes version is too new for it, so there is no type. */
  readonly gone?: true;
}

/** `index.generated.json`: API version to kind. */
export interface Index {
  readonly [apiVersion: string]: { readonly [kind: string]: KindEntry };
}

/** The data file of an API version: `apps_v1.generated.json` for `apps/v1`. */
export function fileNameOf(apiVersion: string): string {
  return `${apiVersion.replaceAll("/", "_")}.generated.json`;
}

/** The oldest supported Kubernetes: of a kind that ended with it or before, only the end is kept. */
export const oldestMinor = 33;

/** The newest Kubernetes whose changes are known. */
export const newestMinor = 37;

/** The minor of a Kubernetes version: 36 for `1.36`, `v1.36.2` and `v1.36.2+k3s1`. */
export function minorOf(version: string): number {
  const minor = /^v?1\.(\d+)/.exec(version)?.[1];
  if (minor === undefined) throw new RangeError(`not a Kubernetes version: ${version}`);
  return Number(minor);
}
