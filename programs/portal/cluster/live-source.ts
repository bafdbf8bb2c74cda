import type { Source, SourceState } from "./source.ts";

/** How the state of a source comes to be. */
export interface LiveSourceOptions<T> {
  readonly title: string;
  /**
   * Called when the first listener comes.
   * @param changed to be called after each change of what `now` returns
   * @returns what is known now, and what ends it
   */
  readonly begin: (changed: () => void) => { readonly now: () => SourceState<T>; readonly end: () => void };
  /** Milliseconds without a listener until it ends, so that going from page to page does not begin anew. @default 10 seconds */
  readonly grace?: number;
}

/** Milliseconds in which changes gather, so that many that come together are drawn once. */
const gathering = 30;

/** A source that works while somebody listens, and tells of changes no more often than can be drawn. */
export class LiveSource<T> implements Source<T> {
  readonly title: string;
  readonly #options: LiveSourceOptions<T>;
  readonly #listeners = new Set<() => void>();
  #state: SourceState<T> = { status: "waiting", items: [] };
  #work: ReturnType<LiveSourceOptions<T>["begin"]> | undefined;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(options: LiveSourceOptions<T>) {
    this.title = options.title;
    this.#options = options;
  }

  state(): SourceState<T> {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    // The same function may listen twice.
    const own = () => listener();
    this.#listeners.add(own);
    clearTimeout(this.#grace);
    this.#work ??= this.#options.begin(() => {
      this.#gathering ??= setTimeout(() => this.#tell(), gathering);
    });
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#grace);
      this.#grace = setTimeout(() => this.#end(), this.#options.grace ?? 10_000);
    };
  }

  #tell(): void {
    this.#gathering = undefined;
    const state = this.#work?.now() ?? this.#state;
    const { status, items, message } = this.#state;
    if (state.status === status && state.items === items && state.message === message) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #end(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    this.#work?.end();
    this.#work = undefined;
    // What was known grows old from here on.
    this.#state = { status: "waiting", items: [] };
  }
}
