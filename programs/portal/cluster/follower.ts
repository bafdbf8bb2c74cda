import { listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { Backoff } from "../../kubernetes/backoff.ts";
import { keyOf } from "../../kubernetes/object-key.ts";
import type { AccessReviews } from "./access-reviews.ts";
import type { ApiGroups } from "./api-groups.ts";
import { type Collection, listPath, watchPath } from "./collection.ts";
import { sourceFailure } from "./failure-status.ts";
import { type ItemLimit, KeptItems } from "./kept-items.ts";
import { type KubeApi, KubeFailure } from "./kube-api.ts";
import type { SourceState } from "./source.ts";

/** What is followed, and what is kept of it. */
export interface FollowerOptions<T> {
  readonly api: KubeApi;
  readonly groups: ApiGroups;
  readonly reviews: AccessReviews;
  readonly collection: Collection;
  /** Called for each version of each object; only what it returns is kept. */
  readonly parse: (object: unknown) => T | undefined;
  /** @default - all are kept */
  readonly limit?: ItemLimit<T>;
  /** Called after each change of the state. */
  readonly changed: () => void;
}

/** Milliseconds after which a first answer is slow. */
const slowAfter = 5_000;

/** Milliseconds in which a watch must open. */
const openWithin = 30_000;

/** Milliseconds that a watch must last to count as one. */
const steadyAfter = 1_000;

/** Milliseconds without a word after which a watch counts as dead: the API sends a bookmark about every minute. */
const silence = 150_000;

/** Milliseconds until something is tried again that does not pass by itself: a right or a kind that is missing. */
const rarely = 60_000;

/** A list with more pages is one that does not end. */
const mostPages = 200;

/** Lists a collection and follows what happens to it then; begins again whenever that ends. */
export class Follower<T> {
  readonly #options: FollowerOptions<T>;
  readonly #items: KeptItems<T>;
  readonly #backoff = new Backoff({ first: 1_000, most: 30_000 });
  readonly #ending = new AbortController();
  #status: SourceState<T>["status"] = "waiting";
  #message: string | undefined;
  #resourceVersion = "";
  #isKnown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #endWatch: (() => void) | undefined;

  constructor(options: FollowerOptions<T>) {
    this.#options = options;
    this.#items = new KeptItems(options.limit);
    void this.#list();
  }

  /** The same list of items until one changes. */
  get state(): SourceState<T> {
    const message = this.#message;
    return { status: this.#status, items: this.#items.list, message };
  }

  end(): void {
    this.#ending.abort();
    this.#stopWatch();
    clearTimeout(this.#timer);
  }

  async #list(): Promise<void> {
    const { api, groups, reviews, collection, parse, limit } = this.#options;
    const { signal } = this.#ending;
    this.#after(slowAfter, () => this.#status === "waiting" && this.#become("slow"));
    try {
      // Browsers log each refusal, so that one is enough.
      if (this.#status === "forbidden" && !(await reviews.allowed(questionOf(collection)))) return this.#tryRarely();
      if (!(await groups.has(collection.resource))) throw new KubeFailure(404, "the cluster has no such kind");
      const found = new KeptItems(limit);
      let token: string | undefined;
      for (let pages = 0; pages === 0 || token !== undefined; pages += 1) {
        if (pages === mostPages) throw new Error(`the list has more than ${mostPages} pages`);
        const page = await api.read(listPath(collection, token), signal);
        if (signal.aborted) return;
        this.#resourceVersion = stringAt(page, "metadata", "resourceVersion") ?? "";
        if (this.#resourceVersion === "") throw new Error("the answer is no list");
        for (const object of listAt(page, "items")) found.put(keyOf(object) ?? "", parse(object));
        token = stringAt(page, "metadata", "continue") || undefined;
      }
      this.#items.replace(found);
      this.#isKnown = true;
      // While it is not followed again what was interrupted still is.
      if (this.#status === "interrupted") this.#options.changed();
      else this.#become("live");
      this.#watch();
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  #watch(): void {
    const { api, collection } = this.#options;
    let opened: number | undefined;
    const closed = () => {
      this.#stopWatch();
      // The API ends each watch after some minutes; what came since then is told by the next.
      if (opened !== undefined && performance.now() - opened > steadyAfter) this.#watch();
      else this.#failed(new Error("what happens cannot be followed"));
    };
    clearTimeout(this.#timer);
    this.#silentFor(openWithin, closed);
    this.#endWatch = api.watch(watchPath(collection, this.#resourceVersion), {
      opened: () => {
        opened = performance.now();
        this.#silentFor(silence, closed);
        this.#become("live");
      },
      event: (message) => {
        this.#silentFor(silence, closed);
        this.#backoff.reset();
        if (!this.#take(message)) this.#listAgain(message);
      },
      closed,
    });
  }

  /** @returns whether that could be understood */
  #take(message: unknown): boolean {
    const [type, object] = [stringAt(message, "type"), valueAt(message, "object")];
    const version = stringAt(object, "metadata", "resourceVersion");
    if (version === undefined) return false;
    this.#resourceVersion = version;
    if (type === "BOOKMARK") return true;
    const key = keyOf(object);
    if (key === undefined || (type !== "ADDED" && type !== "MODIFIED" && type !== "DELETED")) return false;
    if (this.#items.put(key, type === "DELETED" ? undefined : this.#options.parse(object))) this.#options.changed();
    return true;
  }

  #listAgain(message: unknown): void {
    this.#stopWatch();
    // Too long ago for the API to know what happened since, which is nobody's fault.
    if (numberAt(message, "object", "code") === 410) this.#after(this.#backoff.next(), () => void this.#list());
    else this.#failed(new Error(stringAt(message, "object", "message") ?? "what the API told cannot be read"));
  }

  #failed(error: unknown): void {
    const { status, message, passes } = sourceFailure(error);
    if (status === "failed" && this.#isKnown) this.#become("interrupted", message);
    else {
      this.#items.replace(new KeptItems());
      this.#isKnown = false;
      this.#become(status, message);
    }
    if (passes) this.#after(this.#backoff.next(), () => void this.#list());
    else this.#tryRarely();
  }

  #tryRarely(): void {
    if (!this.#ending.signal.aborted) this.#after(rarely * (0.9 + Math.random() / 5), () => void this.#list());
  }

  #become(status: SourceState<T>["status"], message?: string): void {
    this.#status = status;
    this.#message = message;
    this.#options.changed();
  }

  /** Ends a watch from which nothing comes for some milliseconds. */
  #silentFor(delay: number, closed: () => void): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(closed, delay);
  }

  #stopWatch(): void {
    clearTimeout(this.#silence);
    this.#endWatch?.();
    this.#endWatch = undefined;
  }

  #after(delay: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, delay);
  }
}

function questionOf({ resource: { group, plural }, namespace }: Collection) {
  return { verb: "list", group, resource: plural, namespace };
}
