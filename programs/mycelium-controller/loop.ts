/** What is done again and again. */
export interface LoopOptions {
  /** Does it once. @returns milliseconds until it is to be done again at the latest */
  readonly run: () => Promise<number>;
  /** Milliseconds that what happens together is gathered. @default 100 */
  readonly gather?: number;
}

/** Does something soon after it was asked for, one at a time, and again after a while. */
export class Loop {
  readonly #options: LoopOptions;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isAsked = false;
  #isStopped = false;

  constructor(options: LoopOptions) {
    this.#options = options;
  }

  /** Asks for it to be done; asking often is as good as asking once. */
  trigger(): void {
    if (this.#isStopped || this.#isAsked) return;
    this.#isAsked = true;
    if (!this.#isRunning) this.#in(this.#options.gather ?? 100);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #in(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), delay);
  }

  async #run(): Promise<void> {
    this.#isAsked = false;
    this.#isRunning = true;
    const next = await this.#options.run();
    this.#isRunning = false;
    if (!this.#isStopped) this.#in(this.#isAsked ? (this.#options.gather ?? 100) : next);
  }
}
