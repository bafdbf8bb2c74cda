import { nearest } from "../../nearest.ts";
import { apiGroupOf } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import type { CustomResource } from "./custom-resources.ts";
import { type Index, type KindEntry, minorOf } from "./notation.ts";

/** The kinds of the index, and those of custom resources. */
export class Kinds {
  readonly #entries: ReadonlyMap<string, ReadonlyMap<string, KindEntry>>;

  constructor(index: Index, customResources: readonly CustomResource[]) {
    const entries = new Map(
      Object.entries(index).map(([apiVersion, kinds]) => [apiVersion, new Map(Object.entries(kinds))]),
    );
    for (const { apiVersion, kind, entry } of customResources) {
      entries.set(apiVersion, new Map([...(entries.get(apiVersion) ?? []), [kind, entry]]));
    }
    this.#entries = entries;
  }

  entry(apiVersion: string, kind: string): KindEntry | undefined {
    return this.#entries.get(apiVersion)?.get(kind);
  }

  /** Why a Kubernetes minor version takes no object of a kind, or undefined when it does. */
  problem(apiVersion: string, kind: string, minor: number): ObjectProblem | undefined {
    const entry = this.entry(apiVersion, kind);
    if (entry === undefined) return this.#unknown(apiVersion, kind, minor);
    if (isServed(entry, minor)) return undefined;
    const isNew = entry.since !== undefined && minor < minorOf(entry.since);
    return withSuggestion(
      "apiVersion",
      `${apiVersion} ${kind} ${isNew ? `is new in Kubernetes ${entry.since}` : `was removed in Kubernetes ${entry.removed}`}`,
      this.#versionOf(kind, minor, apiGroupOf(entry.replacement ?? apiVersion)),
    );
  }

  #unknown(apiVersion: string, kind: string, minor: number): ObjectProblem {
    const message = `no schema is known for ${apiVersion} ${kind}`;
    const near = nearest(kind, this.#entries.get(apiVersion)?.keys() ?? []);
    if (near !== undefined) return withSuggestion("kind", message, near);
    const version = this.#versionOf(kind, minor, apiGroupOf(apiVersion));
    if (version !== undefined) return withSuggestion("apiVersion", message, version);
    if (this.#entries.has(apiVersion)) return { path: ["kind"], message };
    return withSuggestion("apiVersion", message, nearest(apiVersion, this.#entries.keys()));
  }

  /** The best API version that serves a kind: of the group if there is one, stable if there is one. */
  #versionOf(kind: string, minor: number, group: string): string | undefined {
    const rank = (apiVersion: string) =>
      (apiGroupOf(apiVersion) === group ? 0 : 2) + (/\bv\d+$/.test(apiVersion) ? 0 : 1);
    return [...this.#entries.keys()]
      .filter((apiVersion) => {
        const entry = this.entry(apiVersion, kind);
        return entry !== undefined && isServed(entry, minor);
      })
      .sort((a, b) => rank(a) - rank(b))[0];
  }
}

function isServed({ since, removed }: KindEntry, minor: number): boolean {
  return (since === undefined || minor >= minorOf(since)) && (removed === undefined || minor < minorOf(removed));
}

function withSuggestion(field: string, message: string, suggestion: string | undefined): ObjectProblem {
  return { path: [field], message, ...(suggestion === undefined ? {} : { suggestion }) };
}
