import type { ChartRelease } from "../charts/chart-release.ts";
import type { Problem } from "../errors.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { ImportObject } from "./draft.ts";

/** A Helm release that somebody else's object asks for. */
export interface ImportedRelease extends ChartRelease {
  /** The object that asks for it, and those that say where the chart is. */
  readonly from: readonly ImportObject[];
}

/** What keeps an object from becoming a release. */
export type NoRelease = Omit<Problem, "where">;

/** Where a chart lies, from the addresses that the tools write: OCI registries with their scheme. */
export function withoutScheme(address: string): string {
  return address.replace(/^oci:\/\//, "").replace(/\/+$/, "");
}

/** The registry or folder of a chart, and the chart, of an address that names both. */
export function splitAddress(address: string): { readonly repository: string; readonly name: string } {
  const path = withoutScheme(address);
  const slash = path.lastIndexOf("/");
  return { repository: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** The members of an object beside those that are known, which a declaration has no place for. */
export function othersIn(value: JsonObject, known: readonly string[], path: string): NoRelease | undefined {
  const others = Object.keys(value).filter((key) => !known.includes(key));
  if (others.length === 0) return undefined;
  const fields = others.map((key) => `${path}.${key}`).join(", ");
  return {
    what: "has a field that the chart of an application has no place for",
    got: fields,
    fix: "write what it sets as values, or remove it",
  };
}
