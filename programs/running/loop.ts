import { Backoff, type BackoffLimits } from "../kubernetes/backoff.ts";

/** What runs, and when. All times are milliseconds. */
export interface LoopOptions {
  /** One run. @returns when the next is due at the latest; undefined where nothing is known to happen */
  readonly run: () => Promise<Date | undefined>;
  /** After which it runs again, even if nothing was heard. */
  readonly resync: number;
  /** How long to wait for more triggers after one. @default 200 */
  readonly settle?: number;
  /** @default 1 second to 15 seconds */
  readonly backoff?: BackoffLimits;
  /** Called with what a run threw. */
  readonly onFailure: (error: Error) => void;
}

/** Longest time that a timer can wait. */
const longestTimer = 2 ** 31 - 1;

/** Runs a task when it is triggered, and now and then; one run at a time, and after a failure later and later. */
export class Loop {
  readonly #options: LoopOptions;
  readonly #backoff: Backoff;
  #timer: NodeJS.Timeout | undefined;
  /** When the timer goes off, by the monotonic clock. */
  #due = Number.POSITIVE_INFINITY;
  /** Before which it must not: after a failure. */
  #notBefore = 0;
  #running: Promise<void> | undefined;
  #isTriggered = false;
  #isStopped = false;

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.backoff ?? { first: 1_000, most: 15_000 });
  }

  /** Something changed. Many triggers become one run. */
  trigger(): void {
    if (this.#running !== undefined) this.#isTriggered = true;
    else this.#schedule(this.#options.settle ?? 200);
  }

  /** Waits for the run that goes on, and begins no other. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Sets the timer, unless it goes off earlier anyway. */
  #schedule(delay: number): void {
    if (this.#isStopped) return;
    const due = Math.max(performance.now() + Math.min(delay, longestTimer), this.#notBefore);
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#start(), due - performance.now());
  }

  #start(): void {
    this.#due = Number.POSITIVE_INFINITY;
    this.#isTriggered = false;
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      if (this.#isTriggered) this.trigger();
    });
  }

  async #run(): Promise<void> {
    const { run, resync, onFailure } = this.#options;
    try {
      const next = await run();
      this.#backoff.reset();
      this.#notBefore = 0;
      this.#schedule(next === undefined ? resync : Math.min(resync, Math.max(0, next.valueOf() - Date.now())));
    } catch (error) {
      const delay = this.#backoff.next();
      this.#notBefore = performance.now() + delay;
      this.#schedule(delay);
      onFailure(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
