import type { ClusterAccess } from "./access.ts";
import { listAt, parseJson, stringAt } from "./answer.ts";
import { Connection } from "./connection.ts";
import { KubernetesError } from "./kubernetes-error.ts";
import { keyOf } from "./object-key.ts";
import { type Place, pathOf, type Resource } from "./resource.ts";
import { Watch, type WatchHandlers, type WatchOptions } from "./watch.ts";

/** What one object means to a program: what is needed of it, or undefined for one that is of no use. Answers are not trusted. */
export type Parse<T> = (object: unknown) => T | undefined;

/** Which objects of a kind. */
export interface Selection {
  /** @default - all, or cluster-scoped ones */
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** A list as it was at one moment. */
export interface Listed<T> {
  /** By `<namespace>/<name>`, or the name alone of cluster-scoped objects. */
  readonly items: ReadonlyMap<string, T>;
  /** From where a watch goes on. */
  readonly resourceVersion: string;
}

/** What is written: it names itself. */
export interface WrittenObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** How an object is applied. */
export interface ApplyOptions {
  /** Who owns the fields that are applied. */
  readonly fieldManager: string;
  readonly subresource?: "status";
  /** Whether fields are taken from other owners. @default true, as controllers do */
  readonly force?: boolean;
}

/** Objects on a page of a list. */
const pageSize = 250;

/** A list that has more is one that does not end. */
const mostPages = 1_000;

/** The API of Kubernetes for a program in a pod. Every method throws a KubernetesError when the API refuses, else an Error. */
export class KubernetesClient {
  readonly #connection: Connection;

  /** @param timeout milliseconds that an answer may take, watches aside. @default 30 seconds */
  constructor(access: ClusterAccess, timeout = 30_000) {
    this.#connection = new Connection(access, timeout);
  }

  /** An object, as `parse` sees it; undefined where there is none, or none of use. */
  async get<T>(resource: Resource, place: Place & { readonly name: string }, parse: Parse<T>): Promise<T | undefined> {
    try {
      return parse(parseJson(await this.#connection.ask({ method: "GET", path: pathOf(resource, place) })));
    } catch (error) {
      if (error instanceof KubernetesError && error.status === 404) return undefined;
      throw error;
    }
  }

  /** All objects of a selection, read page by page. */
  async list<T>(resource: Resource, selection: Selection, parse: Parse<T>): Promise<Listed<T>> {
    const items = new Map<string, T>();
    let token: string | undefined;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const query = queryOf(selection, { limit: String(pageSize), ...(token !== undefined && { continue: token }) });
      const path = `${pathOf(resource, placeOf(selection))}?${query}`;
      const page = parseJson(await this.#connection.ask({ method: "GET", path }));
      const resourceVersion = stringAt(page, "metadata", "resourceVersion");
      if (resourceVersion === undefined) throw new Error(`GET ${pathOf(resource)}: the answer is no list`);
      for (const object of listAt(page, "items")) {
        const [key, item] = [keyOf(object), parse(object)];
        if (key !== undefined && item !== undefined) items.set(key, item);
      }
      token = stringAt(page, "metadata", "continue");
      if (token === undefined || token === "") return { items, resourceVersion };
    }
    throw new Error(`GET ${pathOf(resource)}: the list has more than ${mostPages} pages`);
  }

  /** Follows what happens to the objects of a selection, until the server ends it. */
  watch(resource: Resource, selection: Selection, options: WatchOptions, handlers: WatchHandlers): Watch {
    const query = queryOf(selection, {
      watch: "true",
      allowWatchBookmarks: "true",
      resourceVersion: options.resourceVersion,
      timeoutSeconds: String(options.seconds),
    });
    return new Watch(this.#connection, `${pathOf(resource, placeOf(selection))}?${query}`, options, handlers);
  }

  /** Creates an object. @returns it, as the API made it */
  async create<O extends WrittenObject>(resource: Resource, object: O): Promise<unknown> {
    const path = pathOf(resource, placeOf(object.metadata));
    return parseJson(await this.#connection.ask({ method: "POST", path, body: object }));
  }

  /** Changes members of an object; null removes one. @returns it, as it is then */
  async mergePatch(resource: Resource, place: Place & { readonly name: string }, patch: object): Promise<unknown> {
    const path = pathOf(resource, place);
    const contentType = "application/merge-patch+json";
    return parseJson(await this.#connection.ask({ method: "PATCH", path, body: patch, contentType }));
  }

  /** Creates or changes an object, so that what is applied is all that this program owns of it. @returns it, as it is then */
  async apply<O extends WrittenObject>(resource: Resource, object: O, options: ApplyOptions): Promise<unknown> {
    const { fieldManager, subresource, force = true } = options;
    const query = new URLSearchParams({ fieldManager, force: String(force) });
    const { name, namespace } = object.metadata;
    const place = { name, ...(namespace !== undefined && { namespace }), ...(subresource && { subresource }) };
    const path = `${pathOf(resource, place)}?${query}`;
    // JSON is YAML, which is all that this type names.
    const contentType = "application/apply-patch+yaml";
    return parseJson(await this.#connection.ask({ method: "PATCH", path, body: object, contentType }));
  }

  /**
   * Removes an object, if it is there.
   * @param uid only if it still is this very object
   */
  async remove(resource: Resource, place: Place & { readonly name: string }, uid?: string): Promise<void> {
    const body = { apiVersion: "v1", kind: "DeleteOptions", ...(uid !== undefined && { preconditions: { uid } }) };
    try {
      await this.#connection.ask({ method: "DELETE", path: pathOf(resource, place), body });
    } catch (error) {
      if (!(error instanceof KubernetesError) || error.status !== 404) throw error;
    }
  }

  /** Ends idle connections, so that the program can end. */
  close(): void {
    this.#connection.close();
  }
}

function placeOf({ namespace }: { readonly namespace?: string }): Place {
  return namespace === undefined ? {} : { namespace };
}

function queryOf({ labelSelector, fieldSelector }: Selection, rest: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams({
    ...rest,
    ...(labelSelector !== undefined && { labelSelector }),
    ...(fieldSelector !== undefined && { fieldSelector }),
  });
}
