import { isMapping, stringAt } from "../../../kubernetes/answer.ts";
import { keyOf } from "../../../kubernetes/object-key.ts";
import { type KubeApi, KubeFailure, type KubeRequest, type WatchListener } from "../kube-api.ts";

interface Watcher {
  readonly path: string;
  readonly collection: string;
  readonly listener: WatchListener;
}

/** An API that has objects in memory and answers without delay. It knows no schemas; what a test wants otherwise it says by `instead`. */
export class MemoryApi implements KubeApi {
  readonly #collections = new Map<string, Map<string, object>>();
  #version = 100;
  /** What was read and followed, oldest first. */
  readonly asked: string[] = [];
  readonly sent: KubeRequest[] = [];
  watchers: readonly Watcher[] = [];
  /** Answers or throws itself for some paths; undefined for the others. */
  instead: (path: string) => Promise<unknown> | undefined = () => undefined;
  /** Whether watches open. */
  opens = true;
  pageSize = 500;

  /** Adds or replaces an object. @param collection like `/api/v1/nodes` */
  put(collection: string, object: { readonly metadata: object }): void {
    const key = keyOf(object) ?? "";
    this.#version += 1;
    const objects = this.#objects(collection);
    const type = objects.has(key) ? "MODIFIED" : "ADDED";
    const stored = { ...object, metadata: { ...object.metadata, resourceVersion: String(this.#version) } };
    objects.set(key, stored);
    this.tell(collection, { type, object: stored });
  }

  /** Removes an object. */
  drop(collection: string, key: string): void {
    const object = this.#objects(collection).get(key);
    this.#objects(collection).delete(key);
    this.#version += 1;
    const metadata = isMapping(object) && isMapping(object.metadata) ? object.metadata : {};
    this.tell(collection, {
      type: "DELETED",
      object: { metadata: { ...metadata, resourceVersion: String(this.#version) } },
    });
  }

  /** Sends a message to who follows a collection. */
  tell(collection: string, message: unknown): void {
    for (const { collection: followed, listener } of this.watchers)
      if (followed === collection) listener.event(message);
  }

  /** Ends all watches. */
  cut(): void {
    const ended = this.watchers;
    this.watchers = [];
    for (const { listener } of ended) listener.closed();
  }

  async read(path: string, signal?: AbortSignal): Promise<unknown> {
    this.asked.push(path);
    const answer = await (this.instead(path) ?? this.#page(path));
    signal?.throwIfAborted();
    return answer;
  }

  async send(request: KubeRequest): Promise<unknown> {
    this.sent.push(request);
    return this.instead(request.path) ?? {};
  }

  watch(path: string, listener: WatchListener): () => void {
    this.asked.push(path);
    const watcher = { path, collection: path.replace(/\?.*/, "").replace(/\/namespaces\/[^/]+/, ""), listener };
    if (this.opens) {
      this.watchers = [...this.watchers, watcher];
      queueMicrotask(() => this.watchers.includes(watcher) && listener.opened());
    } else queueMicrotask(() => listener.closed());
    return () => {
      this.watchers = this.watchers.filter((each) => each !== watcher);
    };
  }

  async #page(path: string): Promise<unknown> {
    const { pathname, searchParams } = new URL(path, "https://localhost");
    if (pathname === "/apis") return { groups: [] };
    const [, namespace] = /\/namespaces\/([^/]+)\//.exec(pathname) ?? [];
    const collection = pathname.replace(/\/namespaces\/[^/]+/, "");
    const all = [...this.#objects(collection).values()].filter(
      (object) => namespace === undefined || stringAt(object, "metadata", "namespace") === namespace,
    );
    const from = Number(searchParams.get("continue") ?? 0);
    const end = from + this.pageSize;
    const metadata = { resourceVersion: String(this.#version), ...(end < all.length && { continue: String(end) }) };
    return { metadata, items: all.slice(from, end) };
  }

  #objects(collection: string): Map<string, object> {
    const found = this.#collections.get(collection) ?? new Map<string, object>();
    this.#collections.set(collection, found);
    return found;
  }
}

/** A refusal of the API. */
export async function refused(status: number, message: string): Promise<never> {
  throw new KubeFailure(status, message);
}
