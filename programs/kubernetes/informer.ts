import { isDeepStrictEqual } from "node:util";
import { Backoff, type BackoffLimits } from "./backoff.ts";
import type { KubernetesClient, Parse, Selection } from "./client.ts";
import { KubernetesError } from "./kubernetes-error.ts";
import { keyOf } from "./object-key.ts";
import type { Resource } from "./resource.ts";
import { UnreadableLine, type Watch, type WatchEvent } from "./watch.ts";

/** What an informer knows, and whom it tells. */
export interface InformerOptions<T> {
  readonly client: KubernetesClient;
  readonly resource: Resource;
  /** @default - all objects */
  readonly selection?: Selection;
  /** Called for each version of each object; only what it returns is kept. */
  readonly parse: Parse<T>;
  /** Called after `items` changed, and once when they are known for the first time. */
  readonly onChange: () => void;
  /** Called with what went wrong before it is tried again. @default - nobody is told */
  readonly onProblem?: (error: Error) => void;
  /** @default 0.5 seconds to 30 seconds */
  readonly backoff?: BackoffLimits;
  /** Milliseconds without a word after which a connection counts as dead. @default 150 seconds */
  readonly silence?: number;
}

/** The objects of a kind as they are now, by a list and a watch that goes on from it. While the API cannot be reached, as they were. */
export class Informer<T> {
  readonly #options: InformerOptions<T>;
  readonly #backoff: Backoff;
  #items = new Map<string, T>();
  #resourceVersion: string | undefined;
  #isSynced = false;
  #isConnected = false;
  #isStopped = true;
  #watch: Watch | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: InformerOptions<T>) {
    this.#options = options;
    this.#backoff = new Backoff(options.backoff ?? { first: 500, most: 30_000 });
  }

  /** By `<namespace>/<name>`, or the name alone of cluster-scoped objects. */
  get items(): ReadonlyMap<string, T> {
    return this.#items;
  }

  /** Whether all objects were known once. */
  get isSynced(): boolean {
    return this.#isSynced;
  }

  /** Whether the last call to the API succeeded. */
  get isConnected(): boolean {
    return this.#isConnected;
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#go(0);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#watch?.stop();
  }

  #go(delay: number): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void (this.#resourceVersion === undefined ? this.#list() : this.#follow()), delay);
  }

  async #list(): Promise<void> {
    const { client, resource, selection = {} } = this.#options;
    try {
      const { items, resourceVersion } = await client.list(resource, selection, (object) => this.#parse(object));
      if (this.#isStopped) return;
      const isNew = !this.#isSynced || !isDeepStrictEqual(items, this.#items);
      this.#items = new Map(items);
      this.#resourceVersion = resourceVersion;
      this.#isSynced = true;
      this.#isConnected = true;
      if (isNew) this.#options.onChange();
      this.#go(0);
    } catch (error) {
      this.#failed(error);
    }
  }

  #follow(): void {
    const { client, resource, selection = {}, silence = 150_000 } = this.#options;
    // Not all agents come back at the same moment.
    const seconds = Math.round(240 + 240 * Math.random());
    const since = performance.now();
    this.#watch = client.watch(
      resource,
      selection,
      { resourceVersion: this.#resourceVersion ?? "", seconds, silence },
      {
        begin: () => {
          this.#isConnected = true;
        },
        event: (event) => {
          this.#backoff.reset();
          this.#take(event);
        },
        end: (error) => {
          // One that ends at once in good order, again and again, is no better than one that fails.
          if (error === undefined && performance.now() - since > 1_000) this.#go(0);
          else this.#failed(error ?? new Error(`watch of ${resource.plural}: ended at once`));
        },
      },
    );
  }

  #take({ type, object, resourceVersion }: WatchEvent): void {
    this.#resourceVersion = resourceVersion;
    const key = keyOf(object);
    if (type === "BOOKMARK" || key === undefined) return;
    const before = this.#items.get(key);
    const now = type === "DELETED" ? undefined : this.#parse(object);
    if (isDeepStrictEqual(before, now)) return;
    if (now === undefined) this.#items.delete(key);
    else this.#items.set(key, now);
    this.#options.onChange();
  }

  #failed(error: unknown): void {
    if (this.#isStopped) return;
    this.#isConnected = false;
    // A line that cannot be read may have been an event, so that only a new list is sure.
    const isLost = error instanceof UnreadableLine || (error instanceof KubernetesError && error.isExpired);
    if (isLost) this.#resourceVersion = undefined;
    this.#options.onProblem?.(error instanceof Error ? error : new Error(String(error)));
    this.#go(this.#backoff.next());
  }

  #parse(object: unknown): T | undefined {
    try {
      return this.#options.parse(object);
    } catch (error) {
      // One object that nobody thought of must not hide all the others.
      const reason = error instanceof Error ? error.message : String(error);
      this.#options.onProblem?.(new Error(`${this.#options.resource.plural} ${keyOf(object)}: ${reason}`));
      return undefined;
    }
  }
}
