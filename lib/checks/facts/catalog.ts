import { everywhere } from "../../kubernetes/makes.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";

/** One thing that exists in the cluster. */
export interface Entry {
  /**
   * The manifest of it.
   * @default - none, an operator or a chart makes it
   */
  readonly object?: CheckObject;
  /**
   * The keys of a Secret or ConfigMap.
   * @default - unknown
   */
  readonly keys?: ReadonlySet<string>;
  /**
   * The ports of a Service that no manifest shows.
   * @default - unknown
   */
  readonly ports?: readonly number[];
}

/** What exists in the cluster, by kind (`apps/Deployment`, `/Service`), namespace (empty for none) and name. */
export class Catalog {
  readonly #entries = new Map<string, Map<string, Map<string, Entry>>>();
  /** By kind and name, made for the kinds that are asked for. */
  readonly #namespaces = new Map<string, ReadonlyMap<string, readonly string[]>>();

  /**
   * Several may make one thing; then it has the keys of all, and unknown ones when those of any are unknown.
   * @returns what was there before
   */
  add(kind: string, namespace: string, name: string, entry: Entry = {}): Entry | undefined {
    const namespaces = valueFor(this.#entries, kind, () => new Map());
    const names = valueFor(namespaces, namespace, () => new Map());
    const known = names.get(name);
    names.set(name, known === undefined ? entry : merge(known, entry));
    return known;
  }

  get(kind: string, namespace: string, name: string): Entry | undefined {
    const namespaces = this.#entries.get(kind);
    return namespaces?.get(namespace)?.get(name) ?? namespaces?.get(everywhere)?.get(name);
  }

  /** The names of a kind in a namespace. */
  names(kind: string, namespace: string): Iterable<string> {
    return this.#entries.get(kind)?.get(namespace)?.keys() ?? [];
  }

  /** The namespaces that hold a name. */
  namespacesWith(kind: string, name: string): readonly string[] {
    return valueFor(this.#namespaces, kind, () => this.#namespacesByName(kind)).get(name) ?? [];
  }

  #namespacesByName(kind: string): ReadonlyMap<string, readonly string[]> {
    const byName = new Map<string, string[]>();
    for (const [namespace, names] of this.#entries.get(kind) ?? []) {
      for (const name of names.keys()) valueFor(byName, name, () => []).push(namespace);
    }
    return byName;
  }
}

function merge(a: Entry, b: Entry): Entry {
  const object = a.object ?? b.object;
  const ports = [...(a.ports ?? []), ...(b.ports ?? [])];
  return {
    ...(object !== undefined && { object }),
    ...(ports.length > 0 && { ports }),
    ...(a.keys !== undefined && b.keys !== undefined && { keys: new Set([...a.keys, ...b.keys]) }),
  };
}
